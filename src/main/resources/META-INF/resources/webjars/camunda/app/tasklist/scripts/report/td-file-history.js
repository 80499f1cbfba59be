import { templateOf } from '../template.js';
import { api } from '../root.js';

const template = await templateOf(import.meta.url);

/** The versions of a file and, for the unit that brought it, who opened them. */
export default function tdFileHistory($http) {
  return {
    restrict: 'E',
    scope: { file: '<' },
    template,
    link: function (scope) {
      opensOnDemand(scope, function () {
        return $http.get(api + '/evidence/' + scope.file.id + '/history').then(function (answer) { return answer.data; });
      });
    }
  };
}
tdFileHistory.$inject = ['$http'];
