import { templateOf } from '../template.js';
import { waitForClaim } from './claim.js';
import { errorOf } from './problems.js';

const template = await templateOf(import.meta.url);

/** A question with few answers; `options` are of value, label and hint. */
export default function tdChoice() {
  return {
    restrict: 'E',
    scope: { model: '=', options: '=', name: '@', label: '@' },
    template,
    link: function (scope, element) {
      waitForClaim(scope, element);
      scope.error = function () { return errorOf(scope.$parent, scope.name); };
    }
  };
}
