/*
 * Keeps what is being typed into a form, so that neither a killed browser nor a lost session costs more than the last
 * quarter of a minute, and so that two tabs or two people never overwrite each other silently: whoever saves says which
 * version he has seen; what the other one wrote meanwhile is merged field by field, and where both wrote, both texts stay.
 */
define(['angular'], function (angular) {
  'use strict';

  var EVERY = 15000;
  var ASLEEP_AFTER = 600000;

  function plain(value) {
    return value === undefined ? null : angular.fromJson(angular.toJson(value));
  }

  function isEmpty(value) {
    return value === undefined || value === null || value === '';
  }

  function same(one, other) {
    return isEmpty(one) && isEmpty(other) || angular.equals(one, other);
  }

  function mergeable(base, mine, theirs) {
    return [base, mine, theirs].every(angular.isArray)
      ? base.length === mine.length && mine.length === theirs.length
      : [base, mine, theirs].every(function (value) { return angular.isObject(value) && !angular.isArray(value); });
  }

  /**
   * Three ways: what only one of both changed is taken. Where both did, mine stays on the screen and
   * told.conflicts gets theirs; told.news gets what came from them.
   */
  function merge(base, mine, theirs, told, path) {
    path = path || '';
    if (path === 'draftConflicts') { return union(mine, theirs); }
    if (same(mine, theirs) || same(base, theirs)) { return mine; }
    if (mergeable(base, mine, theirs)) {
      var merged = angular.isArray(mine) ? [] : {};
      var keys = {};
      Object.keys(mine).concat(Object.keys(theirs)).forEach(function (key) { keys[key] = true; });
      Object.keys(keys).forEach(function (key) {
        var at = angular.isArray(mine) ? path + '[' + key + ']' : path ? path + '.' + key : key;
        merged[key] = merge(base[key], mine[key], theirs[key], told, at);
      });
      return merged;
    }
    if (same(base, mine)) {
      told.news.push({ path: path, value: theirs });
      return theirs;
    }
    told.conflicts.push({ path: path, value: theirs });
    return mine;
  }

  function union(mine, theirs) {
    return (theirs || []).reduce(function (all, each) {
      return all.some(function (known) { return same(known, each); }) ? all : all.concat([each]);
    }, mine || []);
  }

  /** Value at a path such as scores[3].note. */
  function put(work, path, value) {
    var keys = path.replace(/\[(\d+)\]/g, '.$1').split('.');
    var last = keys.pop();
    var place = keys.reduce(function (here, key) { return here[key]; }, work);
    place[last] = value;
  }

  function inWords(value) {
    if (isEmpty(value)) { return '(để trống)'; }
    return angular.isObject(value) ? (angular.isArray(value) ? value : [value]).map(function (each) {
      return angular.isObject(each) ? [each.subject, each.text].filter(Boolean).join(': ') : each;
    }).join('\n') : String(value);
  }

  /**
   * @param view what the form gives: scope, element, $http, isReadOnly(), label(path), xsrf(), quiet() for Tasklist's own alarm
   * @param urls draft and presence
   */
  function Keeper(view, urls) {
    var tab = Math.random().toString(36).slice(2, 14);
    var version = 0;
    var base = null;
    var saving = null;
    var timer = null;
    var lastTyped = Date.now();
    var scope = view.scope;

    function match() { return { headers: { 'If-Match': '"' + version + '"' } }; }

    function isDirty() { return base !== null && !same(plain(scope.work), base); }

    function takeOver(state) {
      var theirs = state.draft;
      if (state.version === version || !theirs) { version = state.version; return; }
      var told = { news: [], conflicts: [] };
      var mine = plain(scope.work);
      var merged = view.isReadOnly() ? announce(base, theirs, told) : merge(base || {}, mine, theirs, told);
      told.conflicts.forEach(function (each) {
        merged.draftConflicts = union(merged.draftConflicts,
          [{ path: each.path, value: each.value, by: state.savedBy, at: state.savedAt }]);
      });
      version = state.version;
      base = theirs;
      scope.work = merged;
      scope.draftNews = told.news.map(function (each) {
        return { label: view.label(each.path), text: inWords(each.value), by: state.savedBy, at: state.savedAt };
      });
    }

    /** Who only looks on takes everything, and is told what is new. */
    function announce(before, theirs, told) {
      merge(before || {}, before || {}, theirs, told);
      return plain(theirs);
    }

    function save(isForced) {
      if (view.isReadOnly() || base === null || !isForced && !isDirty()) { return Promise.resolve(); }
      if (saving) { return saving.then(function () { return save(isForced); }); }
      var sent = plain(scope.work);
      saving = view.$http.put(urls.draft, sent, match()).then(function (response) {
        version = Number(response.headers('ETag').replace(/\D/g, ''));
        base = sent;
        scope.draftKept = { at: new Date() };
      }).finally(function () { saving = null; });
      return saving.catch(function (response) {
        view.quiet();
        if (response.status === 412 && response.data && response.data.state) {
          takeOver(response.data.state);
          return save(true);
        }
        scope.draftKept = { failed: response.status, at: scope.draftKept && scope.draftKept.at };
        throw response;
      });
    }

    function present() {
      return view.$http.post(urls.presence, { tab: tab, version: version }).then(function (response) {
        scope.draftOthers = response.data.others;
        // an answer that was overtaken on its way by a save of this tab tells nothing new
        if (!saving && response.data.version > version) { takeOver(response.data); }
      }, view.quiet);
    }

    function tick() {
      if (Date.now() - lastTyped > ASLEEP_AFTER) { return; }
      save(false).then(present, angular.noop);
    }

    /** The page goes away: the request outlives it. */
    function flush() {
      if (view.isReadOnly() || !isDirty()) { return; }
      window.fetch(urls.draft, {
        method: 'PUT', keepalive: true, credentials: 'same-origin', body: angular.toJson(scope.work),
        headers: { 'Content-Type': 'application/json', 'If-Match': '"' + version + '"', 'X-XSRF-TOKEN': view.xsrf() }
      });
    }

    function typed() { lastTyped = Date.now(); }

    function hidden() { if (document.visibilityState === 'hidden') { flush(); } }

    this.opened = function (page) {
      version = page.draftNote ? page.draftNote.version : 0;
      base = plain(scope.work);
    };
    this.start = function () {
      timer = window.setInterval(tick, EVERY);
      view.element[0].addEventListener('input', typed);
      view.element[0].addEventListener('keydown', typed);
      document.addEventListener('visibilitychange', hidden);
      present();
    };
    this.stop = function () {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', hidden);
      flush();
    };
    this.done = function () { base = null; };
    this.save = function () { return save(true); };
    this.match = match;
    this.takeOver = takeOver;
    this.settle = function (conflict, takesTheirs) {
      if (takesTheirs) { put(scope.work, conflict.path, conflict.value); }
      scope.work.draftConflicts = scope.work.draftConflicts.filter(function (each) { return each !== conflict; });
    };
  }

  return { Keeper: Keeper, merge: merge, inWords: inWords };
});
