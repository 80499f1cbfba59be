import { opensOnDemand } from './on-demand.js';
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
      opensOnDemand(scope, () => $http.get(api + '/evidence/' + scope.file.id + '/history'));
    }
  };
}
tdFileHistory.$inject = ['$http'];
