import { templateOf } from '../template.js';
import { api } from '../root.js';

const template = await templateOf(import.meta.url);

/** One version of a file: to be opened, with what tells it apart. */
export default function tdFileVersion() {
  return {
    restrict: 'E',
    scope: { file: '<' },
    template,
    link: function (scope) { scope.api = api; }
  };
}
