import { api } from '../root.js';

/** Asks the server for the points that follow, a moment after the last key. */
export default function tdReckoning($http, $timeout) {
  return {
    restrict: 'A',
    link: function (scope) {
      let waits = null;
      let asked = 0;

      // what a criterion is answered with stands under its code, wherever in the list
      scope.placeOf = code => (scope.work.scores || []).findIndex(each => each.criterion === code);

      function ask() {
        const number = ++asked;
        $http.post(api + '/reports/' + scope.view.sheet.report + '/reckoning', scope.work).then(response => {
          if (number === asked) { scope.reckoning = response.data; }
        }, angular.noop);
      }

      function soon() {
        if (waits) { $timeout.cancel(waits); }
        waits = $timeout(ask, 350);
      }

      scope.$watch(() => scope.view && scope.view.sheet && scope.work.scores
          ? angular.toJson([scope.work.scores, scope.work.passages, scope.work.achievements]) : null, content => { if (content) { soon(); } });
      scope.$on('td-evidence', soon);
      scope.$on('$destroy', () => { if (waits) { $timeout.cancel(waits); } });
    }
  };
}
tdReckoning.$inject = ['$http', '$timeout'];
