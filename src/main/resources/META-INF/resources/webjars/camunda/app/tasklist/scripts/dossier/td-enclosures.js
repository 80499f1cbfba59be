import { waitForClaim } from '../form/claim.js';
import { templateOf } from '../template.js';
import { api } from '../root.js';

const template = await templateOf(import.meta.url);

/** The files of an answer that is being written, to be brought and taken away. */
export default function tdEnclosures($http, $timeout, filing) {
  return {
    restrict: 'E',
    scope: { dossier: '<', question: '<' },
    template,
    link: function (scope, element) {
      const input = element[0].querySelector('input[type=file]');
      const address = '/dossiers/' + scope.dossier + '/supplements/' + scope.question + '/files';
      waitForClaim(scope, element);
      scope.files = [];
      $http.get(api + address).then(response => { scope.files = response.data; }, () => {
        scope.problem = 'Chưa tải được danh sách tệp đã đính kèm. Đề nghị tải lại trang.';
      });
      scope.choose = function () {
        input.value = '';
        input.click();
      };
      input.addEventListener('change', () => {
        $timeout(() => {
          if (input.files[0]) {
            filing.send(scope, address, input.files[0], {}, kept => { scope.files.push(kept); });
          }
        });
      });
      scope.remove = function (file) {
        filing.remove(scope, address + '/' + file.id, () => {
          scope.files = scope.files.filter(other => other !== file);
        });
      };
    }
  };
}
tdEnclosures.$inject = ['$http', '$timeout', 'tdFiling'];
