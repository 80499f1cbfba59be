/* Figures as people write and read them. */

const TWO_DIGITS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** Points in words: 7.5 is “7,5”, no points are “–”. */
export function points(value) {
  return value === null || value === undefined || value === '' || isNaN(value) ? '–' : TWO_DIGITS.format(value);
}

/**
 * What was typed as a figure: a number with at most two digits behind a comma or a point, null if nothing was typed,
 * the text itself if it is no such number.
 */
export function figureOf(text) {
  if (!text) { return null; }
  const figure = text.trim();
  return /^-?\d+([.,]\d{1,2})?$/.test(figure) ? Number(figure.replace(',', '.')) : text;
}

/** A figure as it stands in its field. */
export function typed(value) {
  return value === null || value === undefined ? '' : String(value).replace('.', ',');
}

/** Sum of a property of all rows, exact to a hundredth; what is no number counts as nothing. */
export function sum(rows, property) {
  return (rows || []).reduce((total, row) => total + Math.round((Number(row[property]) || 0) * 100), 0) / 100;
}

/** Size of a file in words. */
export function size(bytes) {
  return bytes >= 1048576 ? (bytes / 1048576).toFixed(1).replace('.', ',') + ' MB' : Math.ceil(bytes / 1024) + ' KB';
}
