import { templateOf } from '../template.js';
import { api } from '../root.js';

const template = await templateOf(import.meta.url);

/** A file that came, or will come, with an answer to the Ministry. */
export default function tdEnclosed() {
  return {
    restrict: 'E',
    scope: { dossier: '<', question: '<', file: '<' },
    template,
    link: function (scope) { scope.api = api; }
  };
}
