import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** What the two settling forms have in common: the scores of each unit, its settled score, what is pending. */
export default function tdSettling() {
  return { restrict: 'E', template };
}
