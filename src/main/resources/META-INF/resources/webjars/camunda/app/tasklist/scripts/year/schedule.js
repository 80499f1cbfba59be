/*
 * Working days and the dates of a year's phases, shown while they are typed; what counts is reckoned by the server.
 * Days are ISO texts. Tested against the same table as the server's WorkingDays.
 */

// noon in UTC keeps a day apart from every zone
function date(day) { return new Date(day + 'T12:00:00Z'); }

function iso(value) { return value.toISOString().slice(0, 10); }

function isWorked(value, special) {
  const known = special[iso(value)];
  return known === undefined ? value.getUTCDay() % 6 !== 0 : known;
}

/**
 * The n-th working day after a day; with n = 0 the day itself.
 *
 * @param {string} day
 * @param {number} n not negative
 * @param {Object<string, boolean>} special days that are worked or not, otherwise than Monday to Friday
 */
export function plus(day, n, special) {
  const reached = date(day);
  for (let left = n; left > 0; left--) {
    do { reached.setUTCDate(reached.getUTCDate() + 1); } while (!isWorked(reached, special));
  }
  return iso(reached);
}

/** The day on which a phase is due: its own, or so many working days after that of a phase before; null if unknown. */
export function due(row, phases, special) {
  if (!row.after) { return row.dueOn; }
  const before = (phases || []).find(each => each.phase === row.after);
  const day = before && due(before, phases, special);
  return day && row.workingDays >= 0 ? plus(day, row.workingDays, special) : null;
}

/** The day on which a phase closes: so many working days of grace after it is due; null if unknown. */
export function closes(row, phases, special) {
  const day = due(row, phases, special);
  return day && row.grace >= 0 ? plus(day, row.grace, special) : null;
}

/** First opening and last closing of all phases in milliseconds; null while there is none. */
export function span(phases, special) {
  const days = (phases || []).flatMap(row => [row.opensOn, closes(row, phases, special)]).filter(Boolean)
    .map(day => date(day).getTime());
  return days.length ? { from: Math.min(...days), to: Math.max(...days) } : null;
}

/** Where a day lies in a span, in per cent. */
export function place(day, all) { return 100 * (date(day).getTime() - all.from) / Math.max(1, all.to - all.from); }
