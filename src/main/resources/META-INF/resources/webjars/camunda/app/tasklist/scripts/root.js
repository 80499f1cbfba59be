/*
 * Where the application lies: under / or under a path of its own (server.servlet.context-path). The only place that
 * knows; all other scripts, forms and pages begin their addresses with it.
 */

/** Path of the application, without a slash at its end: empty if it lies under /. */
export const root = window.location.pathname.replace(/^(.*)\/(?:camunda\/app|register|scores|verification)\/.*$/, '$1');

/** Path of our own interface. */
export const api = root + '/api';
