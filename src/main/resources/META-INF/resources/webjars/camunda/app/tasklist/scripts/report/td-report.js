import { templateOf } from '../template.js';
import { word } from '../words.js';

const template = await templateOf(import.meta.url);

/** Parts of a report that are no passages. */
const PARTS = { ACHIEVEMENTS: 'Thành tích đạt được', ISSUES: 'Vướng mắc, kiến nghị' };

/**
 * A report as its director and its checker read it. With remarks each part has a place for one.
 */
export default function tdReport() {
  return {
    restrict: 'E',
    scope: true,
    template,
    link: function (scope, element, attributes) {
      let changed = [];
      scope.$watch(attributes.sheet, sheet => {
        scope.sheet = sheet || {};
        scope.passages = Object.keys(scope.sheet.passageRemarks || {});
        changed = (scope.sheet.rows || []).filter(row => row.changed);
      });
      scope.$watch(attributes.remarkable || 'false', value => { scope.remarkable = !!value; });
      scope.partOf = part => PARTS[part] || word(part, 'report.passage');
      scope.changedRows = function () { return changed; };
    }
  };
}
