import { templateOf } from '../template.js';
import { waitForClaim } from './claim.js';
import { errorOf } from './problems.js';

const template = await templateOf(import.meta.url);

/** A field with its label, hint and what is wrong with it; `name` as the server names it in a problem. */
export default function tdField() {
  return {
    restrict: 'E',
    transclude: true,
    scope: true,
    template,
    link: function (scope, element, attributes) {
      attributes.$observe('label', value => { scope.fieldLabel = value; });
      attributes.$observe('hint', value => { scope.fieldHint = value; });
      attributes.$observe('name', value => { scope.fieldName = value; });
      waitForClaim(scope, element);
      scope.fieldError = function () { return errorOf(scope, scope.fieldName); };
      scope.isRequired = function () { return !!element[0].querySelector('[required]'); };
      // a control is tied to its label, for screen readers and for a click on the label
      const control = element[0].querySelector('input, textarea, select');
      if (control && !control.id) {
        control.id = 'td-' + Math.random().toString(36).slice(2);
      }
      scope.$watch('fieldLabel', () => {
        const label = element[0].querySelector('label');
        if (label && control) { label.setAttribute('for', control.id); }
      });
    }
  };
}
