import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** Who gave what for each criterion: first those on which the scorers do not agree. */
export default function tdGiven() {
  return {
    restrict: 'E',
    scope: { criteria: '<' },
    template,
    link: function (scope) {
      scope.$watch('criteria', criteria => {
        scope.disputed = (criteria || []).filter(each => each.disputed);
        scope.agreed = (criteria || []).filter(each => !each.disputed);
      });
    }
  };
}
