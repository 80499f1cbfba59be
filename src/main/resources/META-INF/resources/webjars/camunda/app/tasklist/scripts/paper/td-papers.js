import { templateOf } from '../template.js';
import { api, root } from '../root.js';

const template = await templateOf(import.meta.url);

/** The papers that the case has produced so far, to be read before one hands anything in. */
export default function tdPapers($http, $timeout) {
  return {
    restrict: 'E',
    scope: { task: '@' },
    template,
    link: function (scope) {
      scope.api = api;
      scope.root = root;
      var waiting = null;
      scope.mine = function () { return (scope.sheets || []).some(function (sheet) { return sheet.mine && !sheet.voidReason; }); };

      function load() {
        $http.get(api + '/tasks/' + encodeURIComponent(scope.task) + '/papers').then(function (response) {
          var shown = (scope.sheets || []).filter(function (sheet) { return sheet.shown; });
          scope.sheets = response.data.papers;
          scope.sheets.forEach(function (sheet) {
            var before = shown.find(function (each) { return each.id === sheet.id; });
            if (before) { sheet.shown = true; sheet.pages = before.pages; }
          });
          scope.orders = response.data.orders;
          // only while something is being written
          if (scope.orders.some(function (order) { return !order.failed; })) { waiting = $timeout(load, 3000); }
        });
      }

      scope.show = function (sheet, event) {
        event.preventDefault();
        sheet.shown = !sheet.shown;
        if (sheet.shown && !sheet.pages) {
          $http.get(api + '/papers/' + sheet.id + '/pages').then(function (response) {
            sheet.pages = Array.from({ length: response.data.pages }, function (_, index) { return index + 1; });
          });
        }
      };
      scope.$on('$destroy', function () { $timeout.cancel(waiting); });
      load();
    }
  };
}
tdPapers.$inject = ['$http', '$timeout'];
