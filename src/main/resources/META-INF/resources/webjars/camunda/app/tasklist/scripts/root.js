/*
 * Where the application lies: under / or under a path of its own (server.servlet.context-path). The only place that
 * knows; scripts, forms and pages ask window.thidua. A plain script, because pages load it by a tag, modules by import
 * and Tasklist's loader by name.
 */
window.thidua = (function () {
  'use strict';
  var root = window.location.pathname.replace(/^(.*)\/(?:camunda\/app|register|scores|verification)\/.*$/, '$1');
  return { root: root, api: root + '/api' };
}());
