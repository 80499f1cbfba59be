import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** Criteria with the points that the unit and each scorer gave. */
export default function tdGivenPoints() {
  return { restrict: 'E', scope: { criteria: '<' }, template };
}
