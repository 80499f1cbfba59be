import { weekday } from '../days.js';
import { templateOf } from '../template.js';
import { closes, due } from './schedule.js';

const template = await templateOf(import.meta.url);

/** The calendar of a year: its dates in a table, as a timeline, and on the model's own picture. */
export default function tdCalendar() {
  return {
    restrict: 'E',
    scope: { phases: '=', from: '=', sheet: '=' },
    template,
    link: function (scope) {
      scope.words = weekday;
      scope.due = row => due(row, scope.phases, scope.sheet.special);
      scope.closes = row => closes(row, scope.phases, scope.sheet.special);
      scope.$watch('from', from => {
        if (from && !(scope.phases && scope.phases.length)) { scope.phases = angular.copy(from); }
      });
      scope.error = (index, part) => {
        const errors = scope.$parent.errors || scope.$parent.$parent.errors || {};
        return errors['phases[' + index + '].' + part];
      };
      scope.follow = row => {
        if (row.after) { row.workingDays = row.workingDays || 5; } else { row.after = null; row.workingDays = null; }
      };
    }
  };
}
