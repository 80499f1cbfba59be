import { templateOf } from '../template.js';
import { api } from '../root.js';

const template = await templateOf(import.meta.url);

/** The reports that the person may read, of all years, each with its versions. */
export default function tdReports($http) {
  return {
    restrict: 'E',
    scope: {},
    template,
    link: function (scope) {
      $http.get(api + '/reports').then(answer => { scope.reports = answer.data; }, answer => {
        scope.problem = answer.data && answer.data.detail || 'Chưa tải được. Đề nghị kiểm tra mạng rồi mở lại.';
      });
    }
  };
}
tdReports.$inject = ['$http'];
