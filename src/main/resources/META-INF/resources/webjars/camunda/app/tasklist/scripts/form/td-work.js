import { moment } from '../days.js';
import { Keeper, settled } from '../draft/keeper.js';
import { inWords } from '../draft/merge.js';
import { showRemains } from '../draft/remains.js';
import { api, root } from '../root.js';
import { token } from '../server.js';
import { templateOf } from '../template.js';
import { wordsLoaded } from '../words.js';
import { isDisabled } from './claim.js';
import { handIn } from './hand-in.js';
import { invalidControls, problemOf } from './problems.js';

const template = await templateOf(import.meta.url);

/** What a field without a label of its own is called. */
const PARTS = { issues: 'Vướng mắc, kiến nghị', remarks: 'Nhận xét' };

/**
 * The frame of every form: loads the facts, shows problems beside the fields, keeps a draft, hands the input in through
 * our interface. A form states what it shows (`view`) and asks (`work`).
 *
 * Attributes: `secret` for what is kept nowhere, `presence` where several write the same, `recorded` what is told when
 * an answer was lost and the input had been taken already.
 */
export default function tdWork($http, $q, $timeout, $rootScope, Notifications) {

  // Tasklist would say "unexpected answer 422, reload the page", over the buttons; the form says it better
  function quiet() { $timeout(() => Notifications.clearAll()); }

  function link(scope, element, attributes) {
    const files = [];
    let keeper = null;

    Object.assign(scope, {
      api, root, inWords, labelOf,
      work: {}, view: {}, doneLabel: 'Hoàn thành',
      unclaimed: () => scope.page && scope.page.id && !scope.page.assignee && disabled(),
      mine: () => scope.page && scope.page.id && !disabled(),
      missing: () => scope.loaded && scope.form && scope.form.$invalid && !disabled() ? invalidControls(scope.form).length : 0,
      anyWritten: remarks => (remarks || []).some(each => each.text && each.text.trim()),
      forget: remarks => remarks.forEach(each => { each.text = ''; }),
      settle: (conflict, takesTheirs) => keeper.settle(conflict, takesTheirs),
      goToMissing, giveBack, takeOver
    });
    scope.$on('td-file', (event, name) => files.push(name));

    // Tasklist compiles the form first and hands over its camForm afterwards
    const stop = scope.$watch('camForm', camForm => {
      if (camForm) {
        stop();
        attach(camForm);
      }
    });

    function disabled() { return isDisabled(element); }

    function labelOf(path) {
      const field = element[0].querySelector('[data-field="' + path + '"]');
      const control = field && field.querySelector('[aria-label]');
      const label = field && field.querySelector('label');
      return control ? control.getAttribute('aria-label') : label ? label.textContent.replace(' *', '') : PARTS[path] || path;
    }

    function goToMissing(event) {
      event.preventDefault();
      invalidControls(scope.form).forEach(control => control.$setTouched());
      $timeout(() => {
        const first = element[0].querySelector('input.ng-invalid, textarea.ng-invalid, select.ng-invalid');
        if (first) {
          first.focus({ preventScroll: true });
          first.scrollIntoView({ block: 'center' });
        }
      });
    }

    /* ---- whose task it is ---- */

    function giveBack(event) {
      event.preventDefault();
      clear();
      $http.post(taskAddress(scope.page.id) + '/return', {}).then(() => {
        scope.page.assignee = null;
        $rootScope.$broadcast('refresh');
      }, show);
    }

    function takeOver(event) {
      event.preventDefault();
      clear();
      // Tasklist itself does not notice that the task has another assignee now
      $http.post(taskAddress(scope.page.id) + '/takeover', {}).then(() => window.location.reload(), show);
    }

    /* ---- loading ---- */

    function taskAddress(id) { return api + '/tasks/' + encodeURIComponent(id); }

    function attach(camForm) {
      if (camForm.taskId) {
        const task = taskAddress(camForm.taskId);
        bind(camForm, { page: task, done: task + '/completion', draft: task + '/draft' });
      } else {
        scope.doneLabel = 'Bắt đầu';
        const process = api + '/processes/' + encodeURIComponent(camForm.processDefinitionId.split(':')[0]);
        bind(camForm, { page: process + '/start', done: process + '/start', draft: process + '/draft', start: true });
      }
    }

    function bind(camForm, urls) {
      camForm.submit = submitting(camForm, urls);
      // never in the browser's storage: it would stay there in clear
      camForm.store = done => {
        if (keeper && userOf($rootScope)) { save(); }
        if (typeof done === 'function') { done(); }
      };
      $q.when(Promise.all([settled(urls.draft), wordsLoaded()]))
        .then(() => $q.all([$http.get(urls.page), urls.start ? $http.get(urls.draft) : null]))
        .then(([page, draft]) => open(page.data, draft && draft.data, urls))
        .catch(show);
    }

    function open(page, draft, urls) {
      if (draft) { ownDraft(page, draft); }
      scope.page = page;
      scope.view = page.view;
      scope.late = page.due && new Date(page.due) < new Date();
      const untouched = angular.copy(scope.view && scope.view.input) || {};
      scope.work = page.draft || angular.copy(untouched);
      keep(urls, untouched);
      scope.loaded = true;
      if (window.matchMedia('(max-width: 600px)').matches) { toTheForm(); }
      if (scope.form) { $timeout(() => scope.form.$setPristine()); }
    }

    /** The draft of a start form is its writer's alone. */
    function ownDraft(page, state) {
      page.keepsDrafts = true;
      page.draft = state.draft;
      page.draftNote = state.draft && { version: state.version, savedBy: null, savedAt: state.savedAt };
    }

    /** On a phone the filters and the list of tasks stand above a task's form; a start form is a window of its own. */
    function toTheForm() {
      $timeout(() => {
        const card = element[0].closest('.task-card');
        if (card) { card.scrollIntoView(); }
      });
    }

    /* ---- keeping ---- */

    function keep(urls, untouched) {
      if (attributes.secret !== undefined || !scope.page.keepsDrafts) {
        element.attr('unkept', '');
        warnBeforeLeaving();
        return;
      }
      keeper = keeperOf(urls);
      const isRestored = keeper.opened(scope.page, untouched);
      const note = scope.page.draftNote;
      if (isRestored) {
        scope.notice = 'Đã mở lại nội dung anh/chị đang nhập khi phiên làm việc kết thúc.';
      } else if (scope.page.draft) {
        scope.notice = 'Đã mở bản nháp ' + (note.savedBy ? 'do ' + note.savedBy + ' lưu' : 'lưu trước đó') + ' (' + moment(note.savedAt) + ').';
      }
      scope.mayDiscard = urls.start && (isRestored || scope.page.draft);
      scope.discard = event => {
        event.preventDefault();
        $http.delete(urls.draft).then(() => {
          clear();
          scope.mayDiscard = false;
          scope.work = angular.copy(untouched);
          keeper.opened({}, untouched);
        }, show);
      };
      keeper.start();
      if (isRestored) { keeper.save(false).catch(angular.noop); }
    }

    function save() {
      clear();
      keeper.save(true).then(() => {
        scope.notice = 'Đã lưu nháp. Mở lại việc này để làm tiếp.';
        // the button is at the end of the form, the notice at its head
        Notifications.addMessage({ status: 'Đã lưu nháp', duration: 3000 });
      }, show);
    }

    /** Nothing of it is kept anywhere, so at least nobody loses it by a slip. */
    function warnBeforeLeaving() {
      function warn(event) { if (scope.form && scope.form.$dirty) { event.preventDefault(); } }
      window.addEventListener('beforeunload', warn);
      scope.$on('$destroy', () => window.removeEventListener('beforeunload', warn));
    }

    function keeperOf(urls) {
      const kept = new Keeper({
        scope, element, $http, quiet, user: userOf($rootScope), isReadOnly: disabled, label: labelOf, xsrf: token, gone: showRemains,
        kept: work => {
          files.forEach(name => { delete work[name]; });
          return work;
        },
        withUnkept: (work, before) => {
          files.forEach(name => { work[name] = before[name]; });
          return work;
        }
      }, { page: urls.page, draft: urls.draft, presence: attributes.presence === undefined ? null : urls.page + '/presence' });
      scope.$on('$destroy', kept.stop);
      return kept;
    }

    /* ---- handing in ---- */

    function submitting(camForm, urls) {
      const sending = handIn({ $http, $q, $timeout, quiet, scope, url: urls.done, isStart: urls.start, keeper: () => keeper });
      return done => {
        clear();
        if ((scope.work.draftConflicts || []).length) {
          refuse({ data: { title: 'Còn nội dung chưa thống nhất', errors: [],
            detail: 'Hai người cùng sửa một mục. Đề nghị chọn nội dung được giữ ở đầu biểu mẫu rồi gửi lại.' } });
          return;
        }
        sending.send().then(response => {
          if (keeper) { keeper.done(); }
          if (response.headers('Idempotency-Replayed')) { tellRecorded(sending.wasEdited()); }
          // stay until they are closed
          (response.data && response.data.notes || []).forEach(note => Notifications.addMessage({ status: 'Kết quả', message: note }));
          camForm.fireEvent('submit-success');
          done(null, response.data || {});
        }, response => {
          if (response.status === 412 && response.data && response.data.state) { keeper.takeOver(response.data.state); }
          showOvertaken(response);
          refuse(response);
        });

        function refuse(response) {
          show(response);
          done(new Error(scope.problem.detail));
        }
      };
    }

    function tellRecorded(wasEdited) {
      $timeout(() => {
        Notifications.addMessage({ status: 'Đã ghi nhận', duration: 15000, message: wasEdited
          ? 'Nội dung của lần gửi trước đã được ghi; phần sửa sau lần gửi đó không được ghi.'
          : attributes.recorded || 'Nội dung đã được ghi từ lần gửi trước; hệ thống chỉ ghi một lần, anh/chị không cần gửi lại.' });
      }, 1000); // after Tasklist's own message, which takes others away
    }

    /** The facts have changed: the new ones beside what was typed. */
    function showOvertaken(response) {
      if (response.status === 409 && response.data && response.data.seen) {
        scope.page.seen = response.data.seen;
        scope.view = response.data.view;
        scope.overtaken = true;
      }
    }

    /* ---- problems ---- */

    function clear() {
      scope.problem = null;
      scope.notice = null;
      scope.errors = {};
      scope.loose = [];
    }

    function show(response) {
      scope.problem = problemOf(response);
      const errors = scope.problem.errors || [];
      scope.errors = Object.fromEntries(errors.map(error => [error.field, error.message]));
      quiet();
      $timeout(() => {
        scope.loose = errors.filter(error => error.message !== scope.problem.detail
          && !element[0].querySelector('[data-field="' + error.field + '"]'));
        // a list of what is wrong stands above the form
        const isList = scope.problem.detail.includes('\n');
        const beside = errors.length && !isList ? element[0].querySelector('.td-field.has-error, .td-choice.has-error') : null;
        (beside || element[0]).scrollIntoView({ block: beside ? 'center' : 'start' });
      });
    }
  }

  return { restrict: 'E', transclude: true, template, link };
}
tdWork.$inject = ['$http', '$q', '$timeout', '$rootScope', 'Notifications'];

/** Who is signed in; empty for nobody. */
export function userOf($rootScope) { return $rootScope.authentication ? $rootScope.authentication.name : ''; }
