import { templateOf } from '../template.js';
import { word } from '../words.js';

const template = await templateOf(import.meta.url);

/** Parts of a report that are no passages. */
const PARTS = { ACHIEVEMENTS: 'Thành tích đạt được', ISSUES: 'Vướng mắc, kiến nghị' };

/**
 * A report as its director and its checker read it. With remarks (and the index of the first one on a passage and on
 * a criterion) each part has a place for one.
 */
export default function tdReport() {
  return {
    restrict: 'E',
    scope: true,
    template,
    link: function (scope, element, attributes) {
      scope.passages = ['SITUATION', 'MOVEMENTS', 'PARTY', 'EXPERIENCE', 'DIRECTIONS'];
      scope.firstCriterion = 1 + scope.passages.length;
      scope.passageIndex = function (passage) { return scope.passages.indexOf(passage); };
      let changed = [];
      scope.$watch(attributes.sheet, sheet => {
        scope.sheet = sheet || {};
        changed = (scope.sheet.rows || []).filter(row => row.changed);
      });
      scope.$watch(attributes.remarkable || 'false', value => { scope.remarkable = !!value; });
      scope.partOf = part => PARTS[part] || word(part, 'report.passage');
      scope.changedRows = function () { return changed; };
    }
  };
}
