import { points } from '../figures.js';
import { word } from '../words.js';

/** The facts of a criterion in words, by what it asks for; “–” while there are none. */
export function facts(row, stated) {
  if (!stated || stated.actual === null && stated.violations === null) { return '–'; }
  switch (row.kind) {
    case 'ACHIEVED': return word(Number(stated.actual) ? 'MET' : 'NOT_MET', 'criteria.target');
    case 'BONUS_PENALTY':
      return points(stated.actual) + ' ' + row.measure + (Number(stated.violations) ? ', ' + points(stated.violations) + ' vi phạm' : '');
    case 'BANDED': return points(stated.actual) + ' ' + row.measure;
    case 'JUDGED': return '';
    default: return points(stated.actual) + ' / ' + points(stated.target) + ' ' + row.measure;
  }
}
