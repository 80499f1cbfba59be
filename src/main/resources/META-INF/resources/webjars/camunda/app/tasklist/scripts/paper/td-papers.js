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
      let waiting = null;
      scope.mine = function () { return (scope.sheets || []).some(sheet => sheet.mine && !sheet.voidReason); };

      function load() {
        $http.get(api + '/tasks/' + encodeURIComponent(scope.task) + '/papers').then(response => {
          const shown = (scope.sheets || []).filter(sheet => sheet.shown);
          scope.sheets = response.data.papers;
          scope.sheets.forEach(sheet => {
            const before = shown.find(each => each.id === sheet.id);
            if (before) { sheet.shown = true; sheet.pages = before.pages; }
          });
          scope.orders = response.data.orders;
          // only while something is being written
          if (scope.orders.some(order => !order.failed)) { waiting = $timeout(load, 3000); }
        });
      }

      scope.show = function (sheet, event) {
        event.preventDefault();
        sheet.shown = !sheet.shown;
        if (sheet.shown && !sheet.pages) {
          $http.get(api + '/papers/' + sheet.id + '/pages').then(response => {
            sheet.pages = Array.from({ length: response.data.pages }, (_, index) => index + 1);
          });
        }
      };
      scope.$on('$destroy', () => { $timeout.cancel(waiting); });
      load();
    }
  };
}
tdPapers.$inject = ['$http', '$timeout'];
