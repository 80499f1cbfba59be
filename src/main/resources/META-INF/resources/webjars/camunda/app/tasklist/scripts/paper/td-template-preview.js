import { templateOf } from '../template.js';
import { api } from '../root.js';

const template = await templateOf(import.meta.url);

/** Sets the paper of the reference case by a template that is not imported yet. */
export default function tdTemplatePreview($http) {
  return {
    restrict: 'E',
    scope: { name: '@', source: '=' },
    template,
    link: function (scope) {
      scope.set = function () {
        scope.setting = true;
        scope.problem = scope.url = null;
        $http.post(api + '/templates/' + scope.name + '/preview', scope.source, {
          responseType: 'blob', headers: { 'Content-Type': 'text/plain;charset=UTF-8' }
        }).then(response => {
          scope.url = URL.createObjectURL(response.data);
        }, response => response.data.text().then(text => {
            scope.problem = JSON.parse(text);
            scope.$applyAsync();
          })).finally(() => { scope.setting = false; });
      };
    }
  };
}
tdTemplatePreview.$inject = ['$http'];
