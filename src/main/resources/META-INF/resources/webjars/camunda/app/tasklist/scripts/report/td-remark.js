import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** A place for a remark on a part of a report: `index` among the remarks of the form, `label` of the part. */
export default function tdRemark() {
  return {
    restrict: 'E',
    scope: true,
    template,
    link: {
      pre: function (scope, element, attributes) {
        scope.index = scope.$eval(attributes.index);
        attributes.$observe('label', label => { scope.label = label; });
      }
    }
  };
}
