/*
 * The labels of enumerations, as the server has them: one word for one thing, on the screen as on paper. Keys are
 * those of the bundles in messages/, for example review.verdict.ELIGIBLE.
 */
import { get } from './server.js';

let labels = {};
let asked = null;

/** Once the labels are there. Every page that shows one waits for it; who signs in later is asked again. */
export function wordsLoaded() {
  asked = asked || get('/words').then(found => { labels = found; }, failure => {
    asked = null;
    throw failure;
  });
  return asked;
}

/**
 * Label of a constant.
 *
 * @param {string} constant such as ELIGIBLE; nothing is “–”
 * @param {string} enumeration such as review.verdict
 * @param {object} [all] labels by key, those of the server unless told
 */
export function word(constant, enumeration, all = labels) {
  return constant ? all[enumeration + '.' + constant] || constant : '–';
}

/** The constants of an enumeration that have a label, in the order of the bundle. */
export function constantsOf(enumeration, all = labels) {
  const start = enumeration + '.';
  return Object.keys(all).filter(key => key.startsWith(start) && !key.slice(start.length).includes('.')).map(key => key.slice(start.length));
}

/** A label as it begins a line. */
export function capital(text) { return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1); }

/** A label as it stands within a sentence. */
export function inText(text) { return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1); }
