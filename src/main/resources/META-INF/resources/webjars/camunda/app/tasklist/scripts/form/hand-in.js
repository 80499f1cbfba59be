import { requestKey } from '../request-key.js';

/** The input without the marks that a draft carries for ourselves. */
export function withoutMarks(work) {
  const { sentAs, draftConflicts, ...input } = work; // eslint-disable-line no-unused-vars
  return input;
}

/**
 * Sends the input of a form. An answer that was lost is asked for once more under the same key: the server does it once.
 *
 * @param form what it needs of the form: $http, $q, $timeout, quiet(), scope, url, isStart and keeper(), which is null where
 *   no draft is kept
 */
export function handIn(form) {
  const { $http, $timeout, scope } = form;
  const key = requestKey();
  let unanswered = null;

  function headers() {
    const keeper = form.keeper();
    const found = { 'Idempotency-Key': scope.work.sentAs || key };
    if (keeper && !form.isStart) { Object.assign(found, keeper.match().headers); }
    // who confirms what is shown says which version of it
    if (scope.page && scope.page.seen) { found['Seen-State'] = scope.page.seen; }
    return found;
  }

  function send(isFirst) {
    return $http.post(form.url, withoutMarks(scope.work), { headers: headers() }).catch(response => {
      if (response.status > 0 && response.status < 502) { throw response; }
      unanswered = unanswered || withoutMarks(angular.copy(scope.work));
      // kept with the draft: the same request even after the form was closed
      if (form.keeper()) { scope.work.sentAs = scope.work.sentAs || key; }
      if (!isFirst) { throw response; }
      form.quiet();
      scope.notice = 'Chưa nhận được trả lời của máy chủ, đang hỏi lại…';
      return $timeout(angular.noop, 2000).then(() => send(false)).finally(() => { scope.notice = null; });
    });
  }

  /** An own save that is on its way moves the draft's version on: the hand-in goes after it. */
  function afterOwnSave() {
    const keeper = form.keeper();
    return keeper ? form.$q.when(keeper.rest()) : form.$q.when();
  }

  return {
    send: () => afterOwnSave().then(() => send(true)),
    /** Whether something was changed after the sending whose answer was lost. */
    wasEdited: () => !!unanswered && !angular.equals(unanswered, withoutMarks(scope.work))
  };
}
