import { weekday } from '../days.js';

/** Keeps the model of a date input an ISO text. */
export default function tdDate() {
  return {
    require: 'ngModel',
    priority: 10,
    link: function (scope, element, attributes, control) {
      control.$formatters.length = 0;
      control.$parsers.length = 0;
      delete control.$validators.date;
      control.$formatters.push(function (value) { return value || ''; });
      control.$parsers.push(function (text) { return text || null; });
      // browsers write a date in their own language (12/07 or 07/12): say it once more, with the weekday
      var words = document.createElement('span');
      words.className = 'td-day';
      element.after(words);
      scope.$watch(function () { return control.$modelValue; }, function (day) {
        words.textContent = weekday(day);
      });
    }
  };
}
