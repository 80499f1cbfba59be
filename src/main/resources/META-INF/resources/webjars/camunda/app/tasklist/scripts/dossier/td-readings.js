import { templateOf } from '../template.js';
import { api } from '../root.js';

const template = await templateOf(import.meta.url);

/** Who opened the files of an answer, for the unit that sent them. */
export default function tdReadings($http) {
  return {
    restrict: 'E',
    scope: { dossier: '<', question: '<' },
    template,
    link: function (scope) {
      scope.toggle = function () {
        scope.problem = null;
        if (scope.found) {
          scope.found = null;
          return;
        }
        $http.get(api + '/dossiers/' + scope.dossier + '/supplements/' + scope.question + '/readings').then(
          response => { scope.found = response.data; },
          () => { scope.problem = 'Chưa tải được. Đề nghị kiểm tra mạng rồi mở lại.'; });
      };
    }
  };
}
tdReadings.$inject = ['$http'];
