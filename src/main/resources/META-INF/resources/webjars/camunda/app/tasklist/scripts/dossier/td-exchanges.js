import { templateOf } from '../template.js';
import { api } from '../root.js';

const template = await templateOf(import.meta.url);

/** Questions of the Ministry and answers of the cluster; with `own`, for the unit that answers. */
export default function tdExchanges() {
  return {
    restrict: 'E',
    scope: { exchanges: '=', dossier: '=', own: '@' },
    template,
    link: function (scope) { scope.api = api; }
  };
}
