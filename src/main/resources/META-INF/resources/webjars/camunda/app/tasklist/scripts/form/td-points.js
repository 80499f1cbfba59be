import { figureOf, typed } from '../figures.js';

/** Makes an input one of points or another figure: typed with comma or point, bounded by `min` and `max`. */
export default function tdPoints() {
  return {
    restrict: 'A',
    require: 'ngModel',
    compile: function (element) {
      element.attr({ type: 'text', inputmode: 'decimal', autocomplete: 'off' }).addClass('form-control td-points');
      return link;
    }
  };
}

function link(scope, element, attributes, control) {
  function within(bound, test) {
    return value => {
      const limit = Number(attributes[bound]);
      return attributes[bound] === undefined || attributes[bound] === '' || isNaN(limit)
        || typeof value !== 'number' || test(value, limit);
    };
  }
  control.$parsers.push(figureOf);
  control.$formatters.push(typed);
  control.$validators.points = value => value === null || value === undefined || typeof value === 'number';
  control.$validators.min = within('min', (value, limit) => value >= limit);
  control.$validators.max = within('max', (value, limit) => value <= limit);
  attributes.$observe('min', () => control.$validate());
  attributes.$observe('max', () => control.$validate());
}
