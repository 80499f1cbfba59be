import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** A text with what was added and removed. */
export default function tdDiff() {
  return {
    restrict: 'E',
    scope: { pieces: '<' },
    template
  };
}
