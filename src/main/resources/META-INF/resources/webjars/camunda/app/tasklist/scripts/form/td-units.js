import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** Some of several units, chosen by boxes. */
export default function tdUnits() {
  return {
    restrict: 'E',
    scope: { of: '=', chosen: '=', name: '@' },
    template,
    link: function (scope) {
      scope.toggle = function (unit) {
        const at = scope.chosen.indexOf(unit);
        if (at < 0) { scope.chosen.push(unit); } else { scope.chosen.splice(at, 1); }
      };
    }
  };
}
