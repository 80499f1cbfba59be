import { api } from '../root.js';

/** Sends files and takes them back; while it does, and what is wrong, is told in the scope, beside the file. */
export default function tdFiling($http, $timeout, Notifications) {
  function failed(scope) {
    return response => {
      // Tasklist would tell it once more, over the form
      $timeout(() => Notifications.clearAll());
      scope.problem = response.data && response.data.detail
        || 'Chưa gửi được tệp. Đề nghị kiểm tra mạng và dung lượng tệp rồi gửi lại.';
    };
  }
  return {
    send: (scope, address, file, fields, done) => {
      const form = new FormData();
      form.append('file', file);
      for (const [name, value] of Object.entries(fields)) { form.append(name, value); }
      scope.busy = true;
      scope.problem = null;
      $http.post(api + address, form, { headers: { 'Content-Type': undefined }, transformRequest: angular.identity })
        .then(response => done(response.data), failed(scope))
        .finally(() => { scope.busy = false; });
    },
    remove: (scope, address, done) => {
      scope.problem = null;
      $http.delete(api + address).then(done, failed(scope));
    }
  };
}
tdFiling.$inject = ['$http', '$timeout', 'Notifications'];
