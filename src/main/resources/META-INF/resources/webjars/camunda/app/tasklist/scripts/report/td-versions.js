import { opensOnDemand } from './on-demand.js';
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
      opensOnDemand(scope, () => $http.get(scope.address()));
      scope.read = function (stage) {
        const again = scope.sheet && scope.sheet.version === stage.versionNumber;
        scope.sheet = null;
        if (!again) {
          $http.get(scope.address() + '/' + stage.versionNumber).then(answer => { scope.sheet = answer.data; }, scope.failed);
        }
      };
    }
  };
}
tdVersions.$inject = ['$http'];
