import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** What the step is for, above its form. */
export default function tdWhy() {
  return { restrict: 'E', transclude: true, template
  };
}
