import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** What everybody at the Ministry reads beside his step: the dossier, the proposals, what was found so far. */
export default function tdCaseFile() {
  return {
    restrict: 'E',
    scope: { file: '=', check: '@' },
    template
  };
}
