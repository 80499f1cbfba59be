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
      var input = element[0].querySelector('input[type=file]');
      var address = '/dossiers/' + scope.dossier + '/supplements/' + scope.question + '/files';
      waitForClaim(scope, element);
      scope.files = [];
      $http.get(api + address).then(function (response) { scope.files = response.data; }, function () {
        scope.problem = 'Chưa tải được danh sách tệp đã đính kèm. Hãy tải lại trang.';
      });
      scope.choose = function () {
        input.value = '';
        input.click();
      };
      input.addEventListener('change', function () {
        $timeout(function () {
          if (input.files[0]) {
            filing.send(scope, address, input.files[0], {}, function (kept) { scope.files.push(kept); });
          }
        });
      });
      scope.remove = function (file) {
        filing.remove(scope, address + '/' + file.id, function () {
          scope.files = scope.files.filter(function (other) { return other !== file; });
        });
      };
    }
  };
}
tdEnclosures.$inject = ['$http', '$timeout', 'tdFiling'];
