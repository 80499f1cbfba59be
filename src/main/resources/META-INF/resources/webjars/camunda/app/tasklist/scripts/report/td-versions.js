import { templateOf } from '../template.js';
import { api } from '../root.js';

const template = await templateOf(import.meta.url);

/** The versions of a report: what happened to each; one at a time can be read. */
export default function tdVersions($http) {
  return {
    restrict: 'E',
    scope: { report: '<' },
    template,
    link: function (scope) {
      scope.address = function () { return api + '/reports/' + scope.report + '/versions'; };
      opensOnDemand(scope, function () {
        return $http.get(scope.address()).then(function (answer) { return answer.data; });
      });
      scope.read = function (stage) {
        var again = scope.sheet && scope.sheet.version === stage.versionNumber;
        scope.sheet = null;
        if (!again) {
          $http.get(scope.address() + '/' + stage.versionNumber).then(function (answer) { scope.sheet = answer.data; }, scope.failed);
        }
      };
    }
  };
}
tdVersions.$inject = ['$http'];
