import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** The files of a criterion, to be opened; either as they are or with what is said of them. */
export default function tdFiles() {
  return {
    restrict: 'E',
    scope: { files: '<' },
    template
  };
}
