import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** A table of criteria as it is read: the tree, what each gives at least and at most, and how it is reckoned. */
export default function tdCriteria() {
  return {
    restrict: 'E',
    scope: { table: '<' },
    template
  };
}
