import { short } from '../days.js';
import { word } from '../words.js';
import { closes, due } from './schedule.js';

/** Opening, due and closing date of a phase in words; the last only if it is another than the due date. */
export function milestones(row, phases, special) {
  const dates = { OPENS: row.opensOn, DUE: due(row, phases, special) };
  if (row.grace > 0) { dates.CLOSES = closes(row, phases, special); }
  return Object.entries(dates).map(([milestone, day]) => word(milestone, 'year.milestone') + ' ' + short(day));
}
