/*
 * Keeps what is being typed into a form until it is handed in or thrown away on purpose. The server has it after a
 * quarter of a minute, and at once when the form closes, the page goes away or its writer signs out. While nobody is
 * signed in it stays in this page's memory, for its writer alone: never in the browser's storage, where it would stay
 * in clear. What can no longer be handed in, because the task is gone, is shown to be copied.
 *
 * Two tabs or two people never overwrite each other silently: whoever saves says which version he has seen; what the
 * other one wrote meanwhile is merged field by field, and where both wrote, both texts stay.
 */
import { inWords, merge, plain, put, same, typedIn, union } from './merge.js';

const EVERY = 15000;
const ASLEEP_AFTER = 600000;
// a request that outlives its page may carry 64 KB
const OUTLIVES = 60000;

// of forms that are open
let keepers = [];
// of forms that closed while nobody was signed in, by writer and address
let unsaved = {};
// saves of closed forms that are on their way, by address
const underWay = {};

function send(url, left, outlives) {
  return window.fetch(url, {
    method: 'PUT', keepalive: outlives, credentials: 'same-origin', body: JSON.stringify(left.work),
    headers: { 'Content-Type': 'application/json', 'If-Match': '"' + left.version + '"', 'X-XSRF-TOKEN': left.xsrf() }
  });
}

function nothing() {}

function versionOf(tag) { return Number(tag.replace(/\D/g, '')); }

/** The task is done, withdrawn, another's: waiting does not help. A collision is answered 409 too, and passes. */
function isGone(status, page) {
  if (status !== 409) { return Promise.resolve(status === 404); }
  return window.fetch(page, { credentials: 'same-origin' }).then(response => response.status === 404 || response.status === 409);
}

/** Saves what a closed form held; who is not signed in any more finds it when he opens the form again. */
function leave(url, left) {
  const key = left.user + ' ' + url;
  unsaved[key] = left;
  underWay[url] = send(url, left, false).then(response => {
    if (response.ok) { delete unsaved[key]; }
    return isGone(response.status, left.page).then(gone => {
      if (!gone && response.status !== 422) { return; }
      delete unsaved[key];
      return response.json().then(problem => { left.gone(problem.detail); });
    });
  }).catch(nothing).finally(() => { delete underWay[url]; });
  return underWay[url];
}

/** Somebody has signed in: what he left goes to the server, whichever form he opens next. */
export function signedIn(user) {
  Object.keys(unsaved).forEach(key => {
    if (unsaved[key].user === user) { leave(key.slice(user.length + 1), unsaved[key]); }
  });
}

/** Before somebody signs out: all is saved; of what cannot be, nothing stays behind for the next one. */
export function signingOut() {
  return Promise.all(keepers.map(keeper => keeper.save(false).catch(nothing)));
}

export function signedOut() { unsaved = {}; }

/** Once what a form held when it was last closed has reached the server. */
export function settled(url) { return underWay[url] || Promise.resolve(); }

window.addEventListener('beforeunload', event => {
  if (Object.keys(unsaved).length || keepers.some(keeper => keeper.wouldLose())) { event.preventDefault(); }
});

/**
 * @param view what the form gives: scope, element, $http, user, isReadOnly(), label(path), xsrf(), gone(why, words),
 *   quiet() for Tasklist's own alarm, kept(work) without what is not kept (contents of files), withUnkept(kept, work)
 * @param urls page, draft and presence; presence is null where nobody else writes the same
 */
export function Keeper(view, urls) {
  const self = this;
  const tab = Math.random().toString(36).slice(2, 14);
  let version = 0;
  let base = null;
  let untouched = null;
  let saving = null;
  let leaving = null;
  let flushing = null;
  let isToldGone = false;
  let timer = null;
  let lastTyped = Date.now();
  // what a form fills in by itself is no draft
  let hasTyped = false;
  const scope = view.scope;

  function match() { return { headers: { 'If-Match': '"' + version + '"' } }; }

  function typed() { return view.kept(plain(scope.work)); }

  function isDirty() { return hasTyped && base !== null && !same(typed(), base); }

  function takeOver(state) {
    const theirs = state.draft;
    if (state.version === version || !theirs) { version = state.version; return; }
    const told = { news: [], conflicts: [] };
    const mine = typed();
    const merged = view.isReadOnly() ? announce(base, theirs, told) : merge(base || {}, mine, theirs, told);
    told.conflicts.forEach(each => {
      merged.draftConflicts = union(merged.draftConflicts,
        [{ path: each.path, value: each.value, by: state.savedBy, at: state.savedAt }]);
    });
    version = state.version;
    base = theirs;
    scope.work = view.withUnkept(merged, scope.work);
    scope.draftNews = told.news.map(each => ({ label: view.label(each.path), text: inWords(each.value), by: state.savedBy, at: state.savedAt }));
  }

  /** Who only looks on takes everything, and is told what is new. */
  function announce(before, theirs, told) {
    merge(before || {}, before || {}, theirs, told);
    return plain(theirs);
  }

  function save(isForced) {
    if (view.isReadOnly() || base === null || isToldGone || !isForced && !isDirty()) { return Promise.resolve(); }
    if (saving) { return saving.then(() => save(isForced)); }
    const sent = typed();
    saving = view.$http.put(urls.draft, sent, match()).then(response => {
      version = versionOf(response.headers('ETag'));
      base = sent;
      scope.draftKept = { at: new Date() };
    }).finally(() => { saving = null; });
    return saving.catch(response => {
      view.quiet();
      if (response.status === 412 && response.data && response.data.state) {
        takeOver(response.data.state);
        return save(true);
      }
      scope.draftKept = { failed: response.status, at: scope.draftKept && scope.draftKept.at };
      isGone(response.status, urls.page).then(gone => {
        if (gone && isDirty() && !isToldGone) { tellGone(response.data && response.data.detail); }
      }, nothing);
      throw response;
    });
  }

  /** The task was taken away: what was typed is shown to be copied. */
  function tellGone(why) {
    isToldGone = true;
    view.gone(why, words());
  }

  function words() {
    return typedIn(typed(), untouched).map(each => ({ path: each.path, label: view.label(each.path), text: each.text })).filter(each => each.label !== each.path || /\s/.test(each.text)); // no codes of ours
  }

  function present() {
    if (!urls.presence) { return; }
    return view.$http.post(urls.presence, { tab, version }).then(response => {
      scope.draftOthers = response.data.others;
      // an answer that was overtaken on its way by a save of this tab tells nothing new
      if (!saving && response.data.version > version) { takeOver(response.data); }
    }, view.quiet);
  }

  function tick() {
    if (Date.now() - lastTyped > ASLEEP_AFTER) { return; }
    save(false).then(present, nothing);
  }

  function left() {
    const told = words();
    return {
      user: view.user, work: typed(), base, version, xsrf: view.xsrf, page: urls.page,
      gone: function (why) { view.gone(why, told); }
    };
  }

  /** The page goes away, or may: the request outlives it. */
  function flush() {
    if (view.isReadOnly() || isToldGone || !isDirty() || same(leaving, typed())) { return; }
    const sent = left();
    leaving = sent.work;
    flushing = send(urls.draft, sent, JSON.stringify(sent.work).length < OUTLIVES).then(response => {
      // the page is still there: its next save follows this one
      if (response.ok && version === sent.version) {
        version = versionOf(response.headers.get('ETag'));
        base = sent.work;
      }
    }).catch(nothing).finally(() => {
      leaving = null;
      flushing = null;
    });
  }

  function touched() {
    lastTyped = Date.now();
    hasTyped = true;
  }

  function hidden() { if (document.visibilityState === 'hidden') { flush(); } }

  /** @param page as the server gives it; @param start what an untouched form says */
  this.opened = function (page, start) {
    const mine = unsaved[view.user + ' ' + urls.draft];
    version = page.draftNote ? page.draftNote.version : 0;
    base = typed();
    untouched = plain(start);
    if (mine) {
      delete unsaved[view.user + ' ' + urls.draft];
      hasTyped = true;
      scope.work = mine.work;
      version = mine.version;
      base = mine.base;
      takeOver({ version: page.draftNote ? page.draftNote.version : 0, draft: page.draft,
        savedBy: page.draftNote && page.draftNote.savedBy || 'chính anh/chị (ở thẻ khác)', savedAt: page.draftNote && page.draftNote.savedAt });
    }
    return !!mine;
  };
  this.start = function () {
    keepers.push(self);
    timer = window.setInterval(tick, EVERY);
    ['input', 'keydown', 'click'].forEach(event => { view.element[0].addEventListener(event, touched, true); });
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', flush);
    present();
  };
  this.stop = function () {
    keepers = keepers.filter(each => each !== self);
    window.clearInterval(timer);
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', flush);
    if (!isToldGone && isDirty()) { // Tasklist may have closed the form to him already
      const last = left();
      underWay[urls.draft] = Promise.resolve(saving).catch(nothing).then(() => {
        last.version = version; // a save that was under way has moved it on
        return leave(urls.draft, last);
      });
    }
  };
  this.wouldLose = function () {
    return isDirty() && (!!(scope.draftKept && scope.draftKept.failed) || JSON.stringify(scope.work).length >= OUTLIVES);
  };
  this.done = function () { base = null; };
  this.save = save;
  this.match = match;
  /** Once no save of this form is on its way any more: what follows would know an older version than it makes. */
  this.rest = function () { return Promise.all([saving, flushing]).catch(nothing); };
  this.takeOver = takeOver;
  this.settle = function (conflict, takesTheirs) {
    if (takesTheirs) { put(scope.work, conflict.path, conflict.value); }
    scope.work.draftConflicts = scope.work.draftConflicts.filter(each => each !== conflict);
  };
}
