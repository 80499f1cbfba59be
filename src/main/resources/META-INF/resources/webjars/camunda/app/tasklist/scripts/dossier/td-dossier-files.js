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
      scope.STATES = { INTACT: 'còn nguyên', CHANGED: 'đã thay đổi', MISSING: 'thiếu', ADDED: 'không có trong bản kê' };
      scope.broken = function (each) { return each.state !== 'INTACT'; };
      scope.$watch('dossier', function (dossier) {
        if (dossier && scope.check !== undefined) {
          $http.get(api + '/dossiers/' + dossier + '/check').then(function (response) {
            scope.findings = response.data;
            scope.states = {};
            response.data.files.forEach(function (each) { scope.states[each.path] = each.state; });
            scope.supplemented = response.data.files.some(function (each) { return each.path.indexOf('bo-sung/') === 0; });
          }, function () { scope.failed = true; });
        }
      });
    }
  };
}
tdDossierFiles.$inject = ['$http'];
