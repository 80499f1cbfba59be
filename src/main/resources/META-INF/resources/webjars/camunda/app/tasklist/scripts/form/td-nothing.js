import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** Says why there is nothing to do here, and keeps the form from being handed in. */
export default function tdNothing() {
  return {
    restrict: 'E',
    require: '^^form',
    transclude: true,
    template,
    link: function (scope, element, attributes, form) {
      form.$setValidity('nothing', false, form);
      scope.$on('$destroy', () => { form.$setValidity('nothing', true, form); });
    }
  };
}
