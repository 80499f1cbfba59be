/*
 * Merges what two people wrote into one form, field by field. Values are those of JSON; nothing (undefined, null, an
 * empty text) is one and the same.
 */

/** A copy as it would come back from the server: without what AngularJS marks in it. */
export function plain(value) {
  return value === undefined ? null : JSON.parse(JSON.stringify(value, (key, each) => key.startsWith('$$') ? undefined : each));
}

function isEmpty(value) { return value === undefined || value === null || value === ''; }

function isObject(value) { return typeof value === 'object' && value !== null; }

/** Whether two values are equal in all their parts. */
export function equal(one, other) {
  if (!isObject(one) || !isObject(other)) { return one === other; }
  const keys = Object.keys(one);
  return Array.isArray(one) === Array.isArray(other) && keys.length === Object.keys(other).length
    && keys.every(key => key in other && equal(one[key], other[key]));
}

/** Whether two fields say the same. */
export function same(one, other) { return isEmpty(one) && isEmpty(other) || equal(one, other); }

function mergeable(...versions) {
  return versions.every(Array.isArray)
    ? versions.every(each => each.length === versions[0].length)
    : versions.every(each => isObject(each) && !Array.isArray(each));
}

function pathTo(key, place, path) { return Array.isArray(place) ? path + '[' + key + ']' : path ? path + '.' + key : key; }

/**
 * Three ways: what only one of both changed is taken. Where both did, mine stays on the screen and told.conflicts gets
 * theirs; told.news gets what came from them.
 *
 * @param base what both began with
 * @param {{news: Array, conflicts: Array}} told gets paths and values
 */
export function merge(base, mine, theirs, told, path = '') {
  if (path === 'draftConflicts') { return union(mine, theirs); }
  if (same(mine, theirs) || same(base, theirs)) { return mine; }
  if (mergeable(base, mine, theirs)) {
    const merged = Array.isArray(mine) ? [] : {};
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      merged[key] = merge(base[key], mine[key], theirs[key], told, pathTo(key, mine, path));
    }
    return merged;
  }
  if (same(base, mine)) {
    told.news.push({ path, value: theirs });
    return theirs;
  }
  told.conflicts.push({ path, value: theirs });
  return mine;
}

/** All of both, each once. */
export function union(mine, theirs) {
  return (theirs || []).reduce((all, each) => all.some(known => same(known, each)) ? all : [...all, each], mine || []);
}

/** Puts a value at a path such as scores[3].note. */
export function put(work, path, value) {
  const keys = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  const last = keys.pop();
  keys.reduce((here, key) => here[key], work)[last] = value;
}

/** A value as it is shown to be compared. */
export function inWords(value) {
  if (isEmpty(value)) { return '(để trống)'; }
  if (!isObject(value)) { return String(value); }
  return (Array.isArray(value) ? value : [value])
    .map(each => isObject(each) ? [each.subject, each.text].filter(Boolean).join(': ') : each).join('\n');
}

/** What was typed: path and text of every field that does not say what it said in an untouched form. */
export function typedIn(work, untouched, path = '') {
  if (isObject(work)) {
    return Object.keys(work).flatMap(key => typedIn(work[key], (untouched || {})[key], pathTo(key, work, path)));
  }
  return isEmpty(work) || same(work, untouched) ? [] : [{ path, text: String(work) }];
}
