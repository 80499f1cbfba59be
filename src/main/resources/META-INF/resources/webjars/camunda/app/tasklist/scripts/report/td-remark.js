import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** A place for the form's remark on a `passage` or a `criterion` of a report; `label` of the part. */
export default function tdRemark() {
  return {
    restrict: 'E',
    scope: true,
    template,
    link: {
      pre: function (scope, element, attributes) {
        scope.index = (scope.work.remarks || []).findIndex(each => (each.passage || '') === (attributes.passage || '')
          && (each.criterion || '') === (attributes.criterion || ''));
        attributes.$observe('label', label => { scope.label = label; });
      }
    }
  };
}
