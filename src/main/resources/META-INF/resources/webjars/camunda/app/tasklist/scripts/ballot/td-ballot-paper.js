import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** A ballot paper and its review, the same at a ballot and at its rehearsal. */
export default function tdBallotPaper() {
  return { restrict: 'E', template };
}
