import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

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
      var changed = [];
      scope.$watch(attributes.sheet, function (sheet) {
        scope.sheet = sheet || {};
        changed = (scope.sheet.rows || []).filter(function (row) { return row.changed; });
      });
      scope.$watch(attributes.remarkable || 'false', function (value) { scope.remarkable = !!value; });
      scope.changedRows = function () { return changed; };
    }
  };
}
