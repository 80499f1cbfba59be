import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** The counted rounds of a ballot, as tellers and chair see them. */
export default function tdCounts() {
  return {
    restrict: 'E',
    scope: { rounds: '=' },
    template
  };
}
