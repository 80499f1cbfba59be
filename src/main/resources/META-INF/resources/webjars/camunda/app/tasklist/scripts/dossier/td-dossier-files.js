import { templateOf } from '../template.js';
import { api } from '../root.js';

const template = await templateOf(import.meta.url);

/** The files of a dossier; with `check`, whether each is still as the manifest says. */
export default function tdDossierFiles($http) {
  return {
    restrict: 'E',
    scope: { dossier: '=', files: '=', check: '@' },
    template,
    link: function (scope) {
      scope.api = api;
      scope.broken = function (each) { return each.state !== 'INTACT'; };
      scope.$watch('dossier', dossier => {
        if (dossier && scope.check !== undefined) {
          $http.get(api + '/dossiers/' + dossier + '/check').then(response => {
            scope.findings = response.data;
            scope.states = {};
            response.data.files.forEach(each => { scope.states[each.path] = each.state; });
            scope.supplemented = response.data.files.some(each => each.path.indexOf('bo-sung/') === 0);
          }, () => { scope.failed = true; });
        }
      });
    }
  };
}
tdDossierFiles.$inject = ['$http'];
