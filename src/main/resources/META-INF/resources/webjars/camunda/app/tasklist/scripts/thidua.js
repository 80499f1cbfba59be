/*
 * The elements that the task forms in processes/ are made of. A form states what it shows and asks; everything else is
 * done here: load the facts, show problems beside the fields, keep a draft, hand the input in through our interface.
 */
define(['angular', 'thiduaDrafts', 'thiduaRemains', 'thiduaRoot', 'thiduaReport'], function (angular, drafts, remains) {
  'use strict';

  var module = angular.module('thidua', ['thidua.report']);
  var root = window.thidua.root;
  var api = window.thidua.api;

  function number(value, digits) {
    return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits }).format(value);
  }

  /** Names a request: whoever sends it again because the answer was lost sends the same name. */
  function requestKey() {
    return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, function (digit) {
      return (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16);
    });
  }

  /* ---- signing out and in ---- */

  module.config(['$httpProvider', function ($httpProvider) {
    $httpProvider.interceptors.push(function () {
      return {
        request: function (config) {
          return /\/logout$/.test(config.url) ? drafts.signingOut().then(function () { return config; }) : config;
        }
      };
    });
  }]);

  module.run(['$rootScope', function ($rootScope) {
    $rootScope.$on('authentication.logout.success', drafts.signedOut);
    $rootScope.$on('authentication.login.success', function () {
      $rootScope.$applyAsync(function () { drafts.signedIn(userOf($rootScope)); });
    });
  }]);

  function userOf($rootScope) { return $rootScope.authentication ? $rootScope.authentication.name : ''; }

  /* ---- filters ---- */

  module.filter('tdPoints', function () {
    return function (value) {
      return value === null || value === undefined || value === '' || isNaN(value) ? '–' : number(value, 2);
    };
  });

  function dateFilter(options) {
    return function () {
      var format = new Intl.DateTimeFormat('vi-VN', Object.assign({ timeZone: 'Asia/Ho_Chi_Minh' }, options));
      return function (value) {
        return value ? format.format(new Date(value)) : '–';
      };
    };
  }

  var DAY = { day: '2-digit', month: '2-digit', year: 'numeric' };
  module.filter('tdDate', dateFilter(DAY));
  module.filter('tdDateTime', dateFilter(Object.assign({ hour: '2-digit', minute: '2-digit' }, DAY)));

  module.filter('tdAward', function () {
    var names = { FLAG: 'Cờ thi đua của Bộ', CERTIFICATE: 'Bằng khen' };
    return function (award) {
      return names[award] || award || '–';
    };
  });

  module.filter('tdSum', function () {
    return function (rows, property) {
      return (rows || []).reduce(function (sum, row) {
        return sum + Math.round((Number(row[property]) || 0) * 100);
      }, 0) / 100;
    };
  });

  /* ---- a ballot paper: what the server will hold it to ---- */

  function agreed(choices) {
    return (choices || []).filter(function (choice) { return choice.opinion === 'AGREE'; });
  }

  module.filter('tdAgreed', function () {
    return function (choices, award) {
      return agreed(choices).filter(function (choice) { return choice.award === award; }).length;
    };
  });

  /* no unit with two awards (R3), no award beyond its limit */
  module.filter('tdKeepsRules', ['tdAgreedFilter', function (count) {
    return function (choices, limits) {
      var units = agreed(choices).map(function (choice) { return choice.unit; });
      return new Set(units).size === units.length
        && (limits || []).every(function (limit) { return count(choices, limit.award) <= limit.most; });
    };
  }]);

  /* a field that is not right while a condition does not hold */
  module.directive('tdHolds', function () {
    return {
      require: 'ngModel',
      link: function (scope, element, attributes, control) {
        scope.$watch(attributes.tdHolds, function (holds) { control.$setValidity('holds', !!holds); });
      }
    };
  });

  /* ---- the frame of a form ---- */

  module.directive('tdWork', ['$http', '$q', '$timeout', '$rootScope', 'Notifications', 'tdDateTimeFilter', function ($http, $q, $timeout, $rootScope, Notifications, dateTime) {
    return {
      restrict: 'E',
      transclude: true,
      template:
        '<div class="td-work">' +
        '  <div class="td-head" ng-if="page.title">' +
        '    <p class="td-case"><span>{{page.process}} · <span title="Mã hồ sơ: {{page.businessKey}}">{{page.caseName || page.businessKey}}</span></span>' +
        '      <span ng-if="page.due" class="td-due" ng-class="{\'td-late\': late}">{{late ? \'Quá hạn từ\' : \'Hạn xử lý\'}}: {{page.due | tdDateTime}}</span></p>' +
        '  </div>' +
        '  <div class="alert alert-info td-claim" role="status" ng-if="loaded && unclaimed()"><strong>Chưa có người nhận việc này.</strong> Bấm “Nhận việc” ở góc trên bên phải để điền biểu mẫu.</div>' +
        '  <div class="alert alert-danger td-problem" role="alert" ng-if="problem">' +
        '    <strong>{{problem.title}}</strong><p>{{problem.detail}}</p>' +
        '    <ul ng-if="loose.length"><li ng-repeat="error in loose track by $index">{{error.message}}</li></ul>' +
        '  </div>' +
        '  <div class="alert alert-info" role="status" ng-if="notice">{{notice}} <a href ng-if="mayDiscard" ng-click="discard($event)">Bỏ bản nháp, điền lại từ đầu</a></div>' +
        '  <div class="alert alert-info" role="status" ng-if="page.assigneeName"><strong>{{page.assigneeName}} đang làm việc này.</strong> Anh/chị xem được, không sửa được; nội dung người đó lưu được cập nhật tại đây. Người đó vắng? <a href ng-click="takeOver($event)">Nhận thay việc này</a>; người đó được báo bằng thư.</div>' +
        '  <div class="alert alert-info" role="status" ng-if="page.inSteadOf">Anh/chị làm việc này <strong>thay mặt {{page.inSteadOf}}</strong>. Tên của cả hai người được ghi trong hồ sơ và trên văn bản.</div>' +
        '  <div class="alert alert-info" role="status" ng-if="draftOthers.length"><span ng-repeat="other in draftOthers">{{$first ? \'\' : \', \'}}{{other.self ? \'Chính anh/chị (ở thẻ khác)\' : other.person}}</span> cũng đang mở biểu mẫu này.</div>' +
        '  <div class="alert alert-warning td-news" role="status" ng-if="draftNews.length"><strong>{{draftNews[0].by}} vừa sửa (đã cập nhật trên màn hình):</strong>' +
        '    <ul><li ng-repeat="each in draftNews track by $index">{{each.label}}: <span class="td-text">{{each.text}}</span></li></ul>' +
        '    <button type="button" class="btn btn-default btn-xs" ng-click="$parent.draftNews = []">Đã xem</button></div>' +
        '  <div class="alert alert-danger td-conflict" role="alert" ng-repeat="each in work.draftConflicts track by $index">' +
        '    <strong>{{labelOf(each.path)}}: có hai nội dung.</strong> Một đang ở biểu mẫu, một do {{each.by}} viết ({{each.at | tdDateTime}}):' +
        '    <p class="td-text">{{inWords(each.value)}}</p>' +
        '    <button type="button" class="btn btn-default btn-sm" ng-click="settle(each, true)">Dùng nội dung này</button> ' +
        '    <button type="button" class="btn btn-default btn-sm" ng-click="settle(each, false)">Giữ nội dung ở biểu mẫu</button></div>' +
        '  <p ng-if="!loaded && !problem">Đang tải…</p>' +
        '  <div ng-show="loaded" ng-transclude></div>' +
        '  <p class="td-missing" role="status" ng-if="missing()">' +
        '    Còn <strong>{{missing()}}</strong> mục chưa hợp lệ nên chưa bấm được “{{doneLabel}}”. <a href ng-click="goToMissing($event)">Đến mục đầu tiên</a></p>' +
        '  <p class="td-kept" role="status" aria-live="polite" ng-if="draftKept">' +
        '    <span ng-if="!draftKept.failed">Đã lưu nháp lúc {{draftKept.at | tdDateTime}}.</span>' +
        '    <span ng-if="draftKept.failed" class="td-error">Chưa lưu được nháp{{draftKept.failed === 401 || draftKept.failed === 403 ? \': phiên làm việc đã hết hạn, hãy đăng nhập lại\' : \'\'}}. Sẽ tự thử lại; nội dung vẫn còn trên màn hình.</span></p>' +
        '  <td-papers ng-if="loaded && page.id" task="{{page.id}}"></td-papers>' +
        '  <p class="td-return" ng-if="loaded && mine()"><a href ng-click="giveBack($event)">Trả lại cho nhóm</a> để đồng nghiệp cùng vai trò nhận việc này.</p>' +
        '  <details class="td-steps" ng-if="page.steps.length">' +
        '    <summary>Các bước đã qua ({{page.steps.length}})</summary>' +
        '    <ol><li ng-repeat="step in page.steps">{{step.title}} — {{step.person}}<span ng-if="step.inSteadOf"> (thay mặt {{step.inSteadOf}})</span>, {{step.at | tdDateTime}}</li></ol>' +
        '  </details>' +
        '</div>',
      link: function (scope, element, attributes) {
        var keeper = null;
        scope.api = api;
        scope.root = root;
        scope.work = {};
        scope.view = {};
        scope.doneLabel = 'Hoàn thành';
        var files = [];
        scope.$on('td-file', function (event, name) { files.push(name); });
        scope.inWords = drafts.inWords;
        scope.labelOf = function (path) {
          var field = element[0].querySelector('[data-field="' + path + '"]');
          var control = field && field.querySelector('[aria-label]');
          var label = field && field.querySelector('label');
          return control ? control.getAttribute('aria-label') : label ? label.textContent.replace(' *', '') : PARTS[path] || path;
        };
        scope.anyWritten = function (remarks) { return (remarks || []).some(function (each) { return each.text && each.text.trim(); }); };
        scope.forget = function (remarks) { remarks.forEach(function (each) { each.text = ''; }); };
        scope.settle = function (conflict, takesTheirs) { keeper.settle(conflict, takesTheirs); };

        function disabled() { return isDisabled(element); }
        scope.unclaimed = function () { return scope.page && scope.page.id && !scope.page.assignee && disabled(); };
        scope.mine = function () { return scope.page && scope.page.id && !disabled(); };
        scope.giveBack = function (event) {
          event.preventDefault();
          clear();
          $http.post(api + '/tasks/' + encodeURIComponent(scope.page.id) + '/return', {}).then(function () {
            scope.page.assignee = null;
            $rootScope.$broadcast('refresh');
          }, show);
        };
        scope.takeOver = function (event) {
          event.preventDefault();
          clear();
          $http.post(api + '/tasks/' + encodeURIComponent(scope.page.id) + '/takeover', {}).then(function () {
            window.location.reload(); // Tasklist itself does not notice that the task is now his
          }, show);
        };
        scope.missing = function () {
          return scope.loaded && scope.form && scope.form.$invalid && !disabled() ? invalidControls(scope.form).length : 0;
        };
        scope.goToMissing = function (event) {
          event.preventDefault();
          invalidControls(scope.form).forEach(function (control) { control.$setTouched(); });
          $timeout(function () {
            var first = element[0].querySelector('input.ng-invalid, textarea.ng-invalid, select.ng-invalid');
            if (first) {
              first.focus({ preventScroll: true });
              first.scrollIntoView({ block: 'center' });
            }
          });
        };

        // Tasklist compiles the form first and hands over its camForm afterwards
        var stop = scope.$watch('camForm', function (camForm) {
          if (camForm) {
            stop();
            attach(camForm);
          }
        });

        function attach(camForm) {
          if (!camForm.taskId) { scope.doneLabel = 'Bắt đầu'; }
          if (camForm.taskId) {
            var task = api + '/tasks/' + encodeURIComponent(camForm.taskId);
            bind(camForm, { page: task, done: task + '/completion', draft: task + '/draft' });
          } else {
            var key = camForm.processDefinitionId.split(':')[0];
            var process = api + '/processes/' + encodeURIComponent(key);
            bind(camForm, { page: process + '/start', done: process + '/start', draft: process + '/draft', start: true });
          }
        }

        function bind(camForm, urls) {
          var key = requestKey();
          var unanswered = null;
          camForm.submit = function (done) {
            clear();
            if ((scope.work.draftConflicts || []).length) {
              show({ data: { title: 'Còn nội dung chưa thống nhất', errors: [],
                detail: 'Hai người cùng sửa một mục. Hãy chọn nội dung được giữ ở đầu biểu mẫu rồi gửi lại.' } });
              done(new Error(scope.problem.detail));
              return;
            }
            send(true).then(function (response) {
              if (keeper) { keeper.done(); }
              if (response.headers('Idempotency-Replayed')) { tellRecorded(); }
              (response.data && response.data.notes || []).forEach(function (note) {
                Notifications.addMessage({ status: 'Kết quả', message: note }); // stays until it is closed
              });
              camForm.fireEvent('submit-success');
              done(null, response.data || {});
            }, function (response) {
              if (response.status === 412 && response.data && response.data.state) { keeper.takeOver(response.data.state); }
              showOvertaken(response);
              show(response);
              done(new Error(scope.problem.detail));
            });
          };

          function tellRecorded() {
            var isEdited = unanswered && !angular.equals(unanswered, withoutMarks(scope.work));
            $timeout(function () {
              Notifications.addMessage({ status: 'Đã ghi nhận', duration: 15000, message: isEdited
                ? 'Nội dung của lần gửi trước đã được ghi; phần sửa sau lần gửi đó không được ghi.'
                : attributes.recorded || 'Nội dung đã được ghi từ lần gửi trước; hệ thống chỉ ghi một lần, anh/chị không cần gửi lại.' });
            }, 1000); // after Tasklist's own message, which takes others away
          }

          /* An answer that was lost is asked for once more under the same key: the server does it once. */
          function send(isFirst) {
            var headers = keeper ? keeper.match().headers : {};
            headers['Idempotency-Key'] = scope.work.sentAs || key;
            if (urls.start) { delete headers['If-Match']; }
            return $http.post(urls.done, withoutMarks(scope.work), withSeen({ headers: headers })).catch(function (response) {
              if (response.status > 0 && response.status < 502) { throw response; }
              unanswered = unanswered || withoutMarks(angular.copy(scope.work));
              // kept with the draft: the same request even after the form was closed
              if (keeper) { scope.work.sentAs = scope.work.sentAs || key; }
              if (!isFirst) { throw response; }
              $timeout(function () { Notifications.clearAll(); }); // Tasklist's own "unexpected answer -1"
              scope.notice = 'Chưa nhận được trả lời của máy chủ, đang hỏi lại…';
              return $timeout(angular.noop, 2000).then(function () { return send(false); })
                .finally(function () { scope.notice = null; });
            });
          }

          // never in the browser's storage: it would stay there in clear
          camForm.store = function (done) {
            if (keeper && userOf($rootScope)) {
              clear();
              keeper.save(true).then(function () {
                scope.notice = 'Đã lưu nháp. Mở lại việc này để làm tiếp.';
                // the button is at the end of the form, the notice at its head
                Notifications.addMessage({ status: 'Đã lưu nháp', duration: 3000 });
              }, show);
            }
            if (typeof done === 'function') { done(); }
          };

          $q.when(drafts.settled(urls.draft)).then(function () {
            return $q.all([$http.get(urls.page), urls.start ? $http.get(urls.draft) : null]);
          }).then(function (answers) {
            scope.page = answers[0].data;
            if (answers[1]) { ownDraft(scope.page, answers[1].data); }
            scope.view = scope.page.view;
            scope.late = scope.page.due && new Date(scope.page.due) < new Date();
            var untouched = angular.copy(scope.view && scope.view.input) || {};
            scope.work = scope.page.draft || angular.copy(untouched);
            keep(urls, untouched);
            scope.loaded = true;
            if (window.matchMedia('(max-width: 600px)').matches) { toTheForm(); }
            if (scope.form) { $timeout(function () { scope.form.$setPristine(); }); }
          }).catch(show);
        }

        /* the draft of a start form is its writer's alone */
        function ownDraft(page, state) {
          page.keepsDrafts = true;
          page.draft = state.draft;
          page.draftNote = state.draft && { version: state.version, savedBy: null, savedAt: state.savedAt };
        }

        function withoutMarks(work) {
          var input = angular.extend({}, work);
          delete input.sentAs;
          delete input.draftConflicts;
          return input;
        }

        function keep(urls, untouched) {
          if (attributes.secret !== undefined || !scope.page.keepsDrafts) {
            element.attr('unkept', '');
            warnBeforeLeaving();
            return;
          }
          keeper = keeperOf(urls);
          var isRestored = keeper.opened(scope.page, untouched);
          var note = scope.page.draftNote;
          if (isRestored) {
            scope.notice = 'Đã mở lại nội dung anh/chị đang nhập khi phiên làm việc kết thúc.';
          } else if (scope.page.draft) {
            scope.notice = 'Đã mở bản nháp ' + (note.savedBy ? 'do ' + note.savedBy + ' lưu' : 'lưu trước đó') + ' (' + dateTime(note.savedAt) + ').';
          }
          scope.mayDiscard = urls.start && (isRestored || scope.page.draft);
          scope.discard = function (event) {
            event.preventDefault();
            $http.delete(urls.draft).then(function () {
              clear();
              scope.mayDiscard = false;
              scope.work = angular.copy(untouched);
              keeper.opened({}, untouched);
            }, show);
          };
          keeper.start();
          if (isRestored) { keeper.save(false).catch(angular.noop); }
        }

        /* nothing of it is kept anywhere, so at least nobody loses it by a slip */
        function warnBeforeLeaving() {
          function warn(event) { if (scope.form && scope.form.$dirty) { event.preventDefault(); } }
          window.addEventListener('beforeunload', warn);
          scope.$on('$destroy', function () { window.removeEventListener('beforeunload', warn); });
        }

        /* who confirms what is shown says which version of it */
        function withSeen(config) {
          var seen = scope.page && scope.page.seen;
          return seen ? Object.assign({}, config, { headers: Object.assign({ 'Seen-State': seen }, config.headers) }) : config;
        }

        /* the facts have changed: the new ones beside what was typed */
        function showOvertaken(response) {
          if (response.status === 409 && response.data && response.data.seen) {
            scope.page.seen = response.data.seen;
            scope.view = response.data.view;
            scope.overtaken = true;
          }
        }

        /* on a phone the filters and the list of tasks stand above a task's form; a start form is a window of its own */
        function toTheForm() {
          $timeout(function () {
            var card = element[0].closest('.task-card');
            if (card) { card.scrollIntoView(); }
          });
        }

        function keeperOf(urls) {
          var kept = new drafts.Keeper({
            scope: scope, element: element, $http: $http, user: userOf($rootScope), isReadOnly: disabled, label: scope.labelOf,
            quiet: function () { $timeout(function () { Notifications.clearAll(); }); },
            xsrf: function () { return (document.cookie.match(/XSRF-TOKEN=([^;]+)/) || [])[1] || ''; },
            gone: remains.show,
            kept: function (work) {
              files.forEach(function (name) { delete work[name]; });
              return work;
            },
            withUnkept: function (work, before) {
              files.forEach(function (name) { work[name] = before[name]; });
              return work;
            }
          }, { page: urls.page, draft: urls.draft, presence: attributes.presence === undefined ? null : urls.page + '/presence' });
          scope.$on('$destroy', kept.stop);
          return kept;
        }

        function clear() {
          scope.problem = null;
          scope.notice = null;
          scope.errors = {};
          scope.loose = [];
        }

        function show(response) {
          var body = response.data;
          scope.problem = body && body.detail ? body : offline(response.status);
          scope.errors = {};
          (scope.problem.errors || []).forEach(function (error) {
            scope.errors[error.field] = error.message;
          });
          $timeout(function () {
            // the form says it; Tasklist would say "unexpected answer 422, reload the page", over the buttons
            Notifications.clearAll();
            scope.loose = (scope.problem.errors || []).filter(function (error) {
              return error.message !== scope.problem.detail
                && !element[0].querySelector('[data-field="' + error.field + '"]');
            });
            var beside = element[0].querySelector('.td-field.has-error, .td-choice.has-error');
            // a list of what is wrong stands above the form
            var isList = scope.problem.detail.indexOf('\n') >= 0;
            (beside && scope.problem.errors.length && !isList ? beside : element[0]).scrollIntoView({ block: beside && !isList ? 'center' : 'start' });
          });
        }

        function offline(status) {
          return status === 401 || status === 403
            ? { title: 'Phiên làm việc đã hết hạn',
                detail: 'Hãy đăng nhập lại rồi gửi lại; nội dung đã nhập được giữ và mở lại cùng biểu mẫu.' }
            : { title: 'Không kết nối được máy chủ',
                detail: 'Nội dung đã nhập vẫn còn trên màn hình. Hãy kiểm tra mạng rồi gửi lại: nếu lần gửi trước đã tới nơi, hệ thống không ghi lần thứ hai.' };
        }
      }
    };
  }]);

  /** What a field without a label of its own is called. */
  var PARTS = { issues: 'Vướng mắc, kiến nghị', remarks: 'Nhận xét' };
  /** The papers that the case has produced so far, to be read before one hands anything in. */
  module.directive('tdPapers', ['$http', '$timeout', function ($http, $timeout) {
    return {
      restrict: 'E',
      scope: { task: '@' },
      template:
        '<section class="td-section td-papers" ng-if="sheets.length || orders.length">' +
        '  <h4>Văn bản</h4>' +
        '  <div class="td-order" role="status" ng-repeat="order in orders">' +
        '    <span ng-if="!order.failed"><progress max="{{order.total || 1}}" value="{{order.done}}"></progress> Đang lập văn bản' +
        '      <span ng-if="order.total">({{order.done}}/{{order.total}})</span>…</span>' +
        '    <span ng-if="order.failed" class="text-danger">Chưa lập được văn bản. Hệ thống đang thử lại và quản trị viên thấy lỗi này trong Cockpit; công việc đã làm không bị mất.</span>' +
        '  </div>' +
        '  <div class="td-sheet" ng-repeat="sheet in sheets" ng-class="{\'td-void\': sheet.voidReason}">' +
        '    <p><strong>{{sheet.title}}</strong>' +
        '      <span class="td-tag" ng-if="!sheet.issued">Dự thảo</span>' +
        '      <span ng-if="sheet.issued"><span ng-if="sheet.number">— số {{sheet.number}},</span> ban hành ngày {{sheet.issuedOn | tdDate}}</span>' +
        '      <span class="td-tag" ng-if="sheet.signed">Đã ký số</span>' +
        '      <span class="td-tag td-tag-void" ng-if="sheet.voidReason" title="{{sheet.voidReason}}">Đã hủy: {{sheet.voidReason}}</span></p>' +
        '    <p class="td-links"><a href ng-click="show(sheet, $event)">{{sheet.shown ? \'Ẩn\' : \'Xem\'}}</a>' +
        '      <a ng-href="{{api}}/papers/{{sheet.id}}/pdf" download>Tải PDF</a>' +
        '      <a ng-href="{{api}}/papers/{{sheet.id}}/docx" download>Tải DOCX</a>' +
        '      <a ng-href="{{api}}/papers/{{sheet.id}}/verification" target="_blank" rel="noopener">Kiểm tra</a></p>' +
        '    <div class="td-pages" ng-if="sheet.shown"><img ng-repeat="page in sheet.pages"' +
        '      ng-src="{{api}}/papers/{{sheet.id}}/pages/{{page}}" alt="{{sheet.title}}, trang {{page}}"></div>' +
        '  </div>' +
        '  <p class="td-links"><a ng-href="{{root}}/register/index.html" target="_blank" rel="noopener">Sổ đăng ký văn bản</a>' +
        '    <a ng-href="{{root}}/verification/index.html" target="_blank" rel="noopener">Kiểm tra tệp PDF</a>' +
        '    <a ng-if="mine()" href="#/?processStart">Thay thế, hủy văn bản của tôi</a></p>' +
        '</section>',
      link: function (scope) {
        scope.api = api;
        scope.root = root;
        var waiting = null;
        scope.mine = function () { return (scope.sheets || []).some(function (sheet) { return sheet.mine && !sheet.voidReason; }); };

        function load() {
          $http.get(api + '/tasks/' + encodeURIComponent(scope.task) + '/papers').then(function (response) {
            var shown = (scope.sheets || []).filter(function (sheet) { return sheet.shown; });
            scope.sheets = response.data.papers;
            scope.sheets.forEach(function (sheet) {
              var before = shown.find(function (each) { return each.id === sheet.id; });
              if (before) { sheet.shown = true; sheet.pages = before.pages; }
            });
            scope.orders = response.data.orders;
            // only while something is being written
            if (scope.orders.some(function (order) { return !order.failed; })) { waiting = $timeout(load, 3000); }
          });
        }

        scope.show = function (sheet, event) {
          event.preventDefault();
          sheet.shown = !sheet.shown;
          if (sheet.shown && !sheet.pages) {
            $http.get(api + '/papers/' + sheet.id + '/pages').then(function (response) {
              sheet.pages = Array.from({ length: response.data.pages }, function (_, index) { return index + 1; });
            });
          }
        };
        scope.$on('$destroy', function () { $timeout.cancel(waiting); });
        load();
      }
    };
  }]);

  /** Sets the paper of the reference case by a template that is not imported yet. */
  module.directive('tdTemplatePreview', ['$http', function ($http) {
    return {
      restrict: 'E',
      scope: { name: '@', source: '=' },
      template:
        '<p><button type="button" class="btn btn-default" ng-disabled="!name || !source || setting" ng-click="set()">Xem thử với hồ sơ mẫu</button></p>' +
        '<div class="alert alert-danger" role="alert" ng-if="problem"><p>{{problem.detail}}</p></div>' +
        '<p ng-if="url"><a ng-href="{{url}}" target="_blank" rel="noopener">Mở bản xem thử (PDF)</a></p>',
      link: function (scope) {
        scope.set = function () {
          scope.setting = true;
          scope.problem = scope.url = null;
          $http.post(api + '/templates/' + scope.name + '/preview', scope.source, {
            responseType: 'blob', headers: { 'Content-Type': 'text/plain;charset=UTF-8' }
          }).then(function (response) {
            scope.url = URL.createObjectURL(response.data);
          }, function (response) {
            return response.data.text().then(function (text) {
              scope.problem = JSON.parse(text);
              scope.$applyAsync();
            });
          }).finally(function () { scope.setting = false; });
        };
      }
    };
  }]);

  /** The files of a dossier; with `check`, whether each is still as the manifest says. */
  module.directive('tdDossierFiles', ['$http', function ($http) {
    return {
      restrict: 'E',
      scope: { dossier: '=', files: '=', check: '@' },
      template:
        '<p><a ng-href="{{api}}/dossiers/{{dossier}}/zip" download>Tải toàn bộ hồ sơ (ZIP)</a></p>' +
        '<p class="alert" role="status" ng-if="check !== undefined" ng-class="!findings ? \'alert-info\' : findings.intact ? \'alert-success\' : \'alert-danger\'">' +
        '  <span ng-if="!findings && !failed">Đang kiểm tra từng tệp theo bản kê…</span>' +
        '  <span ng-if="failed">Không kiểm tra được hồ sơ. Hãy tải lại trang; nếu vẫn lỗi, báo quản trị hệ thống.</span>' +
        '  <span ng-if="findings.intact">Hồ sơ còn nguyên: đủ tệp, mọi mã kiểm tra đúng với bản kê ghi trong tờ trình<span ng-if="supplemented"> và bản kê của từng lần bổ sung</span>.</span>' +
        '  <span ng-if="findings && !findings.intact">Hồ sơ không còn đúng với bản kê ghi trong tờ trình.' +
        '    <span ng-if="!findings.manifestIntact"> Bản kê đã thay đổi.</span>' +
        '    <span ng-repeat="each in findings.files | filter: broken"><br>{{each.title}}<span ng-if="each.path.indexOf(\'bo-sung/\') === 0 && each.path !== each.title"> ({{each.path}})</span>: {{STATES[each.state]}}</span></span></p>' +
        '<details ng-open="files.length < 15">' +
        '  <summary style="display: list-item; cursor: pointer">{{files.length}} tệp</summary>' +
        '  <table class="td-table"><tbody><tr ng-repeat="file in files">' +
        '    <td>{{file.title}}<br><small>{{file.path}}</small></td>' +
        '    <td ng-if="findings" ng-class="states[file.path] === \'INTACT\' ? \'text-success\' : \'text-danger\'">{{STATES[states[file.path]]}}</td>' +
        '    <td><a ng-href="{{api}}/dossiers/{{dossier}}/files/{{file.ordinal}}" download>Tải</a></td>' +
        '  </tr></tbody></table>' +
        '</details>',
      link: function (scope) {
        scope.api = api;
        scope.STATES = { INTACT: 'còn nguyên', CHANGED: 'đã thay đổi', MISSING: 'thiếu', ADDED: 'không có trong bản kê' };
        scope.broken = function (each) { return each.state !== 'INTACT'; };
        scope.$watch('dossier', function (dossier) {
          if (dossier && scope.check !== undefined) {
            $http.get(api + '/dossiers/' + dossier + '/check').then(function (response) {
              scope.findings = response.data;
              scope.states = {};
              response.data.files.forEach(function (each) { scope.states[each.path] = each.state; });
              scope.supplemented = response.data.files.some(function (each) { return each.path.indexOf('bo-sung/') === 0; });
            }, function () { scope.failed = true; });
          }
        });
      }
    };
  }]);

  /** A file that came, or will come, with an answer to the Ministry. */
  module.directive('tdEnclosed', function () {
    return {
      restrict: 'E',
      scope: { dossier: '<', question: '<', file: '<' },
      template: '<a ng-href="{{api}}/dossiers/{{dossier}}/supplements/{{question}}/files/{{file.id}}" download>{{file.title}}</a> ' +
        '<small>{{file.size | tdSize}}<span ng-if="!file.scanned"> · chưa quét vi-rút</span> · SHA-256 <code>{{file.sha256}}</code></small>',
      link: function (scope) { scope.api = api; }
    };
  });

  /** The files of an answer that is being written, to be brought and taken away. */
  module.directive('tdEnclosures', ['$http', '$timeout', 'tdFiling', function ($http, $timeout, filing) {
    return {
      restrict: 'E',
      scope: { dossier: '<', question: '<' },
      template:
        '<ul class="td-files" ng-if="files.length"><li ng-repeat="file in files track by file.id">' +
        '<td-enclosed dossier="dossier" question="question" file="file"></td-enclosed> ' +
        '<button type="button" class="btn btn-link btn-xs" ng-click="remove(file)" aria-label="Bỏ tệp {{file.title}}">bỏ</button></li></ul>' +
        '<p><button type="button" class="btn btn-default btn-sm" ng-click="choose()" ng-disabled="busy">{{busy ? \'Đang gửi…\' : \'Đính kèm tệp\'}}</button> ' +
        '<small>PDF, DOCX, XLSX, JPEG hoặc PNG. Tệp được gửi cùng câu trả lời; sau khi gửi không bỏ được.</small></p>' +
        '<p class="td-error" role="alert" ng-if="problem">{{problem}}</p>' +
        '<input type="file" class="hidden" tabindex="-1" accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png" aria-label="Tệp kèm trả lời yêu cầu thứ {{question}}">',
      link: function (scope, element) {
        var input = element[0].querySelector('input[type=file]');
        var address = '/dossiers/' + scope.dossier + '/supplements/' + scope.question + '/files';
        waitForClaim(scope, element);
        scope.files = [];
        $http.get(api + address).then(function (response) { scope.files = response.data; }, function () {
          scope.problem = 'Chưa tải được danh sách tệp đã đính kèm. Hãy tải lại trang.';
        });
        scope.choose = function () {
          input.value = '';
          input.click();
        };
        input.addEventListener('change', function () {
          $timeout(function () {
            if (input.files[0]) {
              filing.send(scope, address, input.files[0], {}, function (kept) { scope.files.push(kept); });
            }
          });
        });
        scope.remove = function (file) {
          filing.remove(scope, address + '/' + file.id, function () {
            scope.files = scope.files.filter(function (other) { return other !== file; });
          });
        };
      }
    };
  }]);

  /** Who opened the files of an answer, for the unit that sent them. */
  module.directive('tdReadings', ['$http', function ($http) {
    return {
      restrict: 'E',
      scope: { dossier: '<', question: '<' },
      template: '<button type="button" class="btn btn-link btn-xs" ng-click="toggle()" aria-expanded="{{!!found}}">ai đã xem</button>' +
        '<p class="td-error" role="alert" ng-if="problem">{{problem}}</p>' +
        '<div class="td-history" ng-if="found"><p ng-if="!found.length">Chưa ai mở tệp nào.</p>' +
        '<ul><li ng-repeat="each in found track by $index">{{each.by}}, {{each.file}}, {{each.at | tdDateTime}}</li></ul></div>',
      link: function (scope) {
        scope.toggle = function () {
          scope.problem = null;
          if (scope.found) {
            scope.found = null;
            return;
          }
          $http.get(api + '/dossiers/' + scope.dossier + '/supplements/' + scope.question + '/readings').then(
            function (response) { scope.found = response.data; },
            function () { scope.problem = 'Chưa tải được. Hãy kiểm tra mạng rồi mở lại.'; });
        };
      }
    };
  }]);

  /** Questions of the Ministry and answers of the cluster; with `own`, for the unit that answers. */
  module.directive('tdExchanges', function () {
    return {
      restrict: 'E',
      scope: { exchanges: '=', dossier: '=', own: '@' },
      template:
        '<div ng-repeat="each in exchanges">' +
        '  <p ng-class="{\'alert alert-info\': !each.answer}"><strong>Yêu cầu bổ sung thứ {{each.ordinal}} của Bộ<span ng-if="each.item"> về “{{each.item}}”</span></strong>' +
        '    ({{each.askedBy}}, {{each.askedAt | tdDateTime}}): <span class="td-text">{{each.question}}</span></p>' +
        '  <p ng-if="each.answer"><strong>Cụm trả lời</strong> ({{each.answeredBy}}, {{each.answeredAt | tdDateTime}}): <span class="td-text">{{each.answer}}</span></p>' +
        '  <div ng-if="each.enclosures.length"><strong>Tài liệu kèm theo</strong> ' +
        '    <a ng-href="{{api}}/dossiers/{{dossier}}/supplements/{{each.ordinal}}/zip" download>Tải tất cả (ZIP)</a> ' +
        '    <td-readings ng-if="own !== undefined" dossier="dossier" question="each.ordinal"></td-readings>' +
        '    <ul class="td-files"><li ng-repeat="file in each.enclosures track by file.id"><td-enclosed dossier="dossier" question="each.ordinal" file="file"></td-enclosed></li></ul>' +
        '    <p><small>SHA-256 của bản kê bổ sung: <code>{{each.manifestSha256}}</code></small></p></div>' +
        '</div>',
      link: function (scope) { scope.api = api; }
    };
  });

  /** What everybody at the Ministry reads beside his step: the dossier, the proposals, what was found so far. */
  module.directive('tdCaseFile', function () {
    return {
      restrict: 'E',
      scope: { file: '=', check: '@' },
      template:
        '<td-section title="Hồ sơ của cụm">' +
        '  <dl class="td-facts">' +
        '    <dt>Cụm, năm thi đua</dt><dd>{{file.cluster}}, năm {{file.year}}</dd>' +
        '    <dt>Tờ trình</dt><dd>Số {{file.letterNumber}}, {{file.signedBy}} ký {{file.signedAt | tdDateTime}}</dd>' +
        '    <dt>Hội nghị bình xét</dt><dd>{{file.heldOn | tdDate}}</dd>' +
        '  </dl>' +
        '  <p class="alert alert-danger" ng-if="!file.intact">Lần kiểm tra gần nhất: hồ sơ có nội dung không còn đúng với bản kê đã ký.</p>' +
        '  <td-dossier-files ng-if="check !== undefined && file" dossier="file.dossier" files="file.files" check="yes"></td-dossier-files>' +
        '  <td-dossier-files ng-if="check === undefined && file" dossier="file.dossier" files="file.files"></td-dossier-files>' +
        '  <td-exchanges exchanges="file.supplements" dossier="file.dossier"></td-exchanges>' +
        '</td-section>' +
        '<td-section title="Đề nghị của cụm">' +
        '  <p ng-if="!file.proposals.length">Cụm không đề nghị khen thưởng đơn vị nào.</p>' +
        '  <table class="td-table td-fill" ng-if="file.proposals.length">' +
        '    <thead><tr><th>Đơn vị</th><th>Đề nghị</th><th class="td-num">Điểm</th><th class="td-num">Xếp hạng</th><th class="td-num">Đồng ý</th><th>Điều kiện</th></tr></thead>' +
        '    <tbody><tr ng-repeat="each in file.proposals">' +
        '      <td class="td-unit">{{each.name}}</td><td data-label="Đề nghị">{{each.award | tdAward}}</td>' +
        '      <td class="td-num" data-label="Điểm">{{each.settledScore | tdPoints}}</td><td class="td-num" data-label="Xếp hạng">{{each.rank || \'–\'}}</td>' +
        '      <td class="td-num" data-label="Đồng ý">{{each.agree}}/{{each.members}}</td>' +
        '      <td data-label="Điều kiện">{{VERDICTS[each.eligibility] || \'–\'}}<br><small>{{each.ground}} <span ng-if="each.citation">({{each.citation}})</span></small></td>' +
        '    </tr></tbody>' +
        '  </table>' +
        '</td-section>' +
        '<td-section title="Ý kiến của Cục Ngoại vụ" ng-if="file.opinion">' +
        '  <p class="td-text">{{file.opinion.text}}</p>' +
        '  <dl class="td-facts"><dt ng-repeat-start="each in file.proposals">{{each.name}}</dt><dd ng-repeat-end>{{each.opinion}}</dd></dl>' +
        '  <p class="help-block">{{file.opinion.by}}, {{file.opinion.at | tdDateTime}}</p>' +
        '</td-section>' +
        '<td-section title="Kết quả thẩm định của Văn phòng Bộ" ng-if="file.appraisal">' +
        '  <p class="td-text">{{file.appraisal.text}}</p>' +
        '  <dl class="td-facts"><dt ng-repeat-start="each in file.proposals" ng-if="each.ministryScores.length">{{each.name}}</dt>' +
        '  <dd ng-repeat-end ng-if="each.ministryScores.length">Điểm của Bộ: {{each.ministryScore | tdPoints}}' +
        '    <div ng-repeat="score in each.ministryScores" class="td-text"><small>Tiêu chí {{score.criterion}}: {{score.points | tdPoints}}<span ng-if="score.reason">. {{score.reason}}</span></small></div></dd></dl>' +
        '  <p class="help-block">{{file.appraisal.by}}, {{file.appraisal.at | tdDateTime}}</p>' +
        '</td-section>' +
        '<td-section title="Ý kiến của Hội đồng Thi đua - Khen thưởng" ng-if="file.council">' +
        '  <table class="td-table" ng-if="file.proposals.length">' +
        '    <thead><tr><th>Đơn vị</th><th class="td-num">Tán thành</th><th class="td-num">Không tán thành</th><th class="td-num">Tham gia</th></tr></thead>' +
        '    <tbody><tr ng-repeat="each in file.proposals">' +
        '      <td>{{each.name}}</td><td class="td-num">{{each.votesFor}}</td><td class="td-num">{{each.votesAgainst}}</td><td class="td-num">{{file.councilTotal}}</td>' +
        '    </tr></tbody>' +
        '  </table>' +
        '  <p class="td-text">{{file.council.text}}</p>' +
        '  <p class="help-block">{{file.council.by}}, {{file.council.at | tdDateTime}}</p>' +
        '</td-section>',
      link: function (scope) {
        scope.VERDICTS = { ELIGIBLE: 'Đủ điều kiện', ON_HOLD: 'Chưa xét', EXCLUDED: 'Không đủ điều kiện' };
      }
    };
  });

  /** Tasklist marks a form so until the task is claimed; we keep its fields from mouse and keyboard. */
  function isDisabled(element) {
    return !!element[0].closest('.disabled-form');
  }

  function waitForClaim(scope, element) {
    scope.$watch(function () { return isDisabled(element); }, function (waits) {
      element[0].toggleAttribute('inert', waits);
    });
  }

  /** The controls of a form that are not valid, radio buttons of one question counted once. */
  function invalidControls(form) {
    var names = {};
    return (form.$getControls() || []).filter(function (control) {
      var isNew = control.$invalid && !names[control.$name];
      names[control.$name] = names[control.$name] || control.$invalid;
      return isNew;
    });
  }

  module.directive('tdWhy', function () {
    return { restrict: 'E', transclude: true, template: '<p class="td-why" ng-transclude></p>' };
  });

  module.directive('tdSection', function () {
    return {
      restrict: 'E',
      transclude: true,
      template: function (element, attributes) {
        return '<section class="td-section"><h4>' + (attributes.title || '') + '</h4><div ng-transclude></div></section>';
      },
      link: function (scope, element, attributes) {
        // the heading shows it; as an attribute it would pop up wherever the mouse rests
        attributes.$observe('title', function () { element.removeAttr('title'); });
        element.removeAttr('title');
      }
    };
  });

  /** The counted rounds of a ballot, as tellers and chair see them. */
  module.directive('tdCounts', function () {
    return {
      restrict: 'E',
      scope: { rounds: '=' },
      link: function (scope) {
        scope.bases = { MEMBERS: 'thành viên', ENTITLED: 'cử tri', PRESENT: 'dự họp', CAST: 'phiếu thu về', VALID: 'phiếu hợp lệ' };
      },
      template:
        '<td-section ng-repeat="round in rounds" title="{{round.runOff === 0 ? \'Kết quả kiểm phiếu vòng thứ nhất\' : \'Kết quả bỏ phiếu lại lần \' + round.runOff}}">' +
        '  <dl class="td-facts">' +
        '    <dt>Thành viên / dự họp</dt><dd>{{round.members}} / {{round.bases.present}}</dd>' +
        '    <dt>Cử tri / phiếu thu về</dt><dd>{{round.issued}} / {{round.collected}}</dd>' +
        '    <dt>Hợp lệ / phiếu trắng</dt><dd>{{round.valid}} / {{round.bases.blank}}</dd>' +
        '    <dt>Không hợp lệ</dt><dd>{{round.invalid}}</dd>' +
        '    <dt ng-if="round.boxHash">Mã băm của hòm phiếu</dt><dd ng-if="round.boxHash"><small>{{round.boxHash}}</small></dd>' +
        '  </dl>' +
        '  <p class="help-block" ng-if="!round.declared">Kết luận dưới từng đề cử là theo quy tắc, khi ban kiểm phiếu xác nhận; chưa được ghi nhận.</p>' +
        '  <table class="td-table">' +
        '    <thead><tr><th>Đề cử</th><th class="td-num">Đồng ý</th><th class="td-num">Không đồng ý</th><th class="td-num">Không có ý kiến</th><th class="td-num">% {{bases[round.base]}}</th></tr></thead>' +
        '    <tbody ng-repeat="line in round.lines">' +
        '      <tr><td>{{line.name}}<br><small class="text-muted">{{line.award | tdAward}}</small></td><td class="td-num">{{line.agree}}</td><td class="td-num">{{line.disagree}}</td><td class="td-num">{{line.noOpinion}}</td><td class="td-num">{{line.share}}</td></tr>' +
        '      <tr><td colspan="5" class="text-muted">{{line.verdict}}</td></tr>' +
        '    </tbody>' +
        '  </table>' +
        '  <p class="alert alert-warning" ng-repeat="warning in round.warnings">{{warning}}</p>' +
        '</td-section>'
    };
  });

  /** Says why there is nothing to do here, and keeps the form from being handed in. */
  module.directive('tdNothing', function () {
    return {
      restrict: 'E',
      require: '^^form',
      transclude: true,
      template: '<div class="alert alert-info" role="status" ng-transclude></div>',
      link: function (scope, element, attributes, form) {
        form.$setValidity('nothing', false, form);
        scope.$on('$destroy', function () { form.$setValidity('nothing', true, form); });
      }
    };
  });

  /* ---- fields ---- */

  var MESSAGES = {
    required: 'Mục này bắt buộc phải nhập.',
    maxlength: 'Nội dung dài quá giới hạn cho phép.',
    minlength: 'Nội dung quá ngắn.',
    min: 'Giá trị nhỏ hơn mức cho phép.',
    max: 'Giá trị lớn hơn mức cho phép.',
    number: 'Hãy nhập một số.',
    points: 'Hãy nhập số điểm, ví dụ 7,5 (tối đa hai chữ số thập phân).',
    date: 'Hãy nhập ngày hợp lệ.',
    pattern: 'Giá trị không đúng định dạng.'
  };

  function errorOf(scope, name) {
    var server = scope.errors && scope.errors[name];
    // a list of what is wrong stands above the form already
    if (server) { return server.indexOf('\n') < 0 ? server : server.split('\n')[0].replace(/:$/, ' (danh sách ở đầu biểu mẫu).'); }
    var control = scope.form && scope.form[name];
    if (!control || control.$valid || control.$pristine && !control.$touched) { return null; }
    var key = Object.keys(control.$error)[0];
    return MESSAGES[key] || 'Giá trị chưa hợp lệ.';
  }

  module.directive('tdField', function () {
    return {
      restrict: 'E',
      transclude: true,
      scope: true,
      template:
        '<div class="form-group td-field" ng-class="{\'has-error\': fieldError()}" data-field="{{fieldName}}">' +
        '  <label class="control-label" ng-if="fieldLabel">{{fieldLabel}}<span class="td-required" ng-if="isRequired()" title="Bắt buộc"> *</span></label>' +
        '  <div ng-transclude></div>' +
        '  <p class="help-block td-error" role="alert" ng-if="fieldError()">{{fieldError()}}</p>' +
        '  <p class="help-block" ng-if="fieldHint">{{fieldHint}}</p>' +
        '</div>',
      link: function (scope, element, attributes) {
        attributes.$observe('label', function (value) { scope.fieldLabel = value; });
        attributes.$observe('hint', function (value) { scope.fieldHint = value; });
        attributes.$observe('name', function (value) { scope.fieldName = value; });
        waitForClaim(scope, element);
        scope.fieldError = function () { return errorOf(scope, scope.fieldName); };
        scope.isRequired = function () { return !!element[0].querySelector('[required]'); };
        // a control is tied to its label, for screen readers and for a click on the label
        var control = element[0].querySelector('input, textarea, select');
        if (control && !control.id) {
          control.id = 'td-' + Math.random().toString(36).slice(2);
        }
        scope.$watch('fieldLabel', function () {
          var label = element[0].querySelector('label');
          if (label && control) { label.setAttribute('for', control.id); }
        });
      }
    };
  });

  module.directive('tdChoice', function () {
    return {
      restrict: 'E',
      scope: { model: '=', options: '=', name: '@', label: '@' },
      template:
        '<fieldset class="form-group td-choice" ng-class="{\'has-error\': error()}" data-field="{{name}}">' +
        '  <legend ng-if="label">{{label}}<span class="td-required" title="Bắt buộc"> *</span></legend>' +
        '  <label class="td-option" ng-repeat="option in options" ng-class="{\'td-chosen\': model === option.value}">' +
        '    <input type="radio" name="{{name}}" ng-model="$parent.model" ng-value="option.value" ng-required="$parent.model === undefined || $parent.model === null">' +
        '    <span><strong>{{option.label}}</strong><small ng-if="option.hint">{{option.hint}}</small></span>' +
        '  </label>' +
        '  <p class="help-block td-error" role="alert" ng-if="error()">{{error()}}</p>' +
        '</fieldset>',
      link: function (scope, element) {
        waitForClaim(scope, element);
        scope.error = function () { return errorOf(scope.$parent, scope.name); };
      }
    };
  });

  // what the forms of a ballot and of its rehearsal have in common
  module.directive('tdBallotPaper', function () {
    return { restrict: 'E', templateUrl: '../scripts/paper.html' };
  });

  // some of several units
  module.directive('tdUnits', function () {
    return {
      restrict: 'E',
      scope: { of: '=', chosen: '=', name: '@' },
      template:
        '<div class="checkbox" ng-repeat="each in of"><label>' +
        '  <input type="checkbox" name="{{name}}[{{$index}}]" ng-checked="chosen.indexOf(each.unit) >= 0" ng-click="toggle(each.unit)"> {{each.name}}' +
        '</label></div>',
      link: function (scope) {
        scope.toggle = function (unit) {
          var at = scope.chosen.indexOf(unit);
          if (at < 0) { scope.chosen.push(unit); } else { scope.chosen.splice(at, 1); }
        };
      }
    };
  });

  // what the two settling forms have in common
  module.directive('tdSettling', function () {
    return { restrict: 'E', templateUrl: '../scripts/settling.html' };
  });

  var scripts = {};

  // loads a script once; Tasklist's own loader is gone when its pages stand
  function script(url) {
    scripts[url] = scripts[url] || new Promise(function (resolve, reject) {
      var tag = document.createElement('script');
      tag.src = url;
      tag.charset = 'utf-8';
      tag.onload = resolve;
      tag.onerror = reject;
      document.head.appendChild(tag);
    });
    return scripts[url];
  }

  // pictures of a year's scores, drawn when somebody opens them
  module.directive('tdScoreCharts', ['$http', function ($http) {
    return {
      restrict: 'E',
      scope: { year: '<' },
      template:
        '<p><a ng-href="{{page()}}" target="_blank" rel="noopener">Xem trên trang riêng</a> · '
        + '<a ng-href="{{workbook()}}" download>Tải bảng điểm (Excel)</a></p>'
        + '<details><summary>Xem biểu đồ</summary><div class="td-pictures"></div></details>',
      link: function (scope, element) {
        var drawn = false;
        scope.page = function () {
          var key = (scope.year || '').split('/');
          return root + '/scores/index.html?cluster=' + encodeURIComponent(key[0]) + '&year=' + key[1];
        };
        scope.workbook = function () { return api + '/scores/' + scope.year + '/scores.xlsx'; };
        element.find('details')[0].addEventListener('toggle', function () {
          if (drawn) { return; }
          drawn = true;
          var place = element[0].querySelector('.td-pictures');
          scope.$apply(function () {
            $http.get(api + '/scores/' + scope.year).then(function (answer) {
              script(root + '/webjars/chart.js/dist/chart.umd.js')
                .then(function () { return script(root + '/camunda/app/tasklist/scripts/scorecharts.js'); })
                .then(function () { window.scoreCharts.draw(place, answer.data); });
            }, function (answer) {
              place.textContent = (answer.data && answer.data.detail) || 'Không tải được điểm.';
            });
          });
        });
      }
    };
  }]);

  // who gave what for each criterion: first those on which the scorers do not agree
  module.directive('tdGiven', function () {
    function table(disputed) {
      return '<table class="td-table td-fill"><thead><tr><th>Tiêu chí</th><th class="td-num">Cao nhất</th><th class="td-num">Tự chấm</th><th>Chấm chéo</th></tr></thead>'
        + '<tbody><tr ng-repeat="each in criteria | filter:{disputed: ' + disputed + '}"><td>{{each.code}}. {{each.name}}</td>'
        + '<td class="td-num" data-label="Cao nhất">{{each.max | tdPoints}}</td><td class="td-num" data-label="Tự chấm">{{each.selfScore | tdPoints}}</td>'
        + '<td data-label="Chấm chéo"><div ng-repeat="given in each.given" class="td-text">{{given.scorer}}: <strong>{{given.points | tdPoints}}</strong> <span ng-if="given.reason">({{given.reason}})</span></div></td></tr></tbody></table>';
    }
    return {
      restrict: 'E',
      scope: { criteria: '<' },
      template: '<div ng-if="(criteria | filter:{disputed: true}).length"><p>Tiêu chí có điểm khác nhau:</p>' + table(true) + '</div>'
        + '<details ng-if="(criteria | filter:{disputed: false}).length"><summary>Tiêu chí mọi bên cho điểm như nhau</summary>' + table(false) + '</details>'
    };
  });

  // what would follow from other figures; nothing is kept
  module.directive('tdWhatIf', ['$http', function ($http) {
    return {
      restrict: 'E',
      scope: { year: '<' },
      template:
        '<button type="button" class="btn btn-default" ng-click="begin()" ng-if="!lines">Thử thay đổi điểm hoặc việc đang chờ</button>'
        + '<p class="text-danger" role="alert" ng-if="problem">{{problem}}</p>'
        + '<div ng-if="lines"><p>Sửa điểm hoặc việc đang chờ rồi xem thử. Chỉ là tính thử: không có gì được lưu.</p>'
        + '<table class="td-table td-fill td-tried"><thead><tr><th>Đơn vị</th><th>Điểm</th><th>Việc đang chờ</th><th>Hạng</th><th>Điều kiện</th><th>Đề cử</th></tr></thead><tbody>'
        + '<tr ng-repeat="line in lines" ng-class="{warning: line.changed}"><td>{{line.name}}</td>'
        + '<td data-label="Điểm"><td-points name="tried[{{$index}}]" model="line.points" ng-disabled="line.none" aria-label="Điểm thử của {{line.name}}"></td-points></td>'
        + '<td data-label="Việc đang chờ"><select class="form-control" ng-model="line.pending" aria-label="Việc đang chờ của {{line.name}}"><option value="">như đang ghi</option><option value="NONE">không có</option>'
        + '<option value="DISCIPLINE">kỷ luật</option><option value="INSPECTION">thanh tra</option><option value="COMPLAINT">khiếu nại</option>'
        + '<option value="DENUNCIATION">tố cáo</option><option value="PRESS_CORRUPTION">báo chí nêu</option></select></td>'
        + '<td data-label="Hạng">{{line.now.rank || \'–\'}}<span ng-if="line.now.rank !== line.tried.rank"> → <strong>{{line.tried.rank || \'–\'}}</strong></span></td>'
        + '<td data-label="Điều kiện">{{verdicts[line.tried.verdict]}}<div class="text-muted" ng-if="line.now.verdict !== line.tried.verdict">{{line.tried.ground}} {{line.tried.citation}}</div></td>'
        + '<td data-label="Đề cử">{{line.now.nominated ? \'có\' : \'không\'}}<span ng-if="line.now.nominated !== line.tried.nominated"> → <strong>{{line.tried.nominated ? \'có\' : \'không\'}}</strong></span></td></tr></tbody></table>'
        + '<div class="alert alert-warning" role="alert" ng-if="news.length"><strong>Số liệu đang có đã thay đổi từ lúc mở phần tính thử:</strong>'
        + '<ul><li ng-repeat="each in news">{{each.name}}:<span ng-if="each.before.points !== each.now.points"> điểm {{each.before.points | tdPoints}} → {{each.now.points | tdPoints}}.</span>'
        + '<span ng-if="each.before.rank !== each.now.rank"> Hạng {{each.before.rank || \'–\'}} → {{each.now.rank || \'–\'}}.</span>'
        + '<span ng-if="each.before.verdict !== each.now.verdict"> {{verdicts[each.now.verdict]}}.</span></li></ul></div>'
        + '<button type="button" class="btn btn-default" ng-click="look()">Xem thử</button> '
        + '<button type="button" class="btn btn-link" ng-click="begin()">Về số liệu đang có</button></div>',
      link: function (scope) {
        scope.verdicts = { ELIGIBLE: 'Đủ điều kiện', ON_HOLD: 'Chưa xét', EXCLUDED: 'Không xét' };
        function ask(units) {
          return $http.post(api + '/scores/' + scope.year + '/what-if', { units: units }).then(function (answer) {
            scope.problem = '';
            return answer.data;
          }, function (answer) {
            scope.problem = (answer.data && answer.data.detail) || 'Không tính thử được. Hãy kiểm tra các số đã nhập.';
          });
        }
        scope.begin = function () {
          scope.news = [];
          ask([]).then(function (lines) {
            scope.lines = lines && lines.map(function (line) {
              return angular.extend(line, { points: line.now.points, none: line.now.points === null, pending: '' });
            });
          });
        };
        scope.look = function () {
          ask(scope.lines.map(function (line) {
            return { unit: line.unit, points: line.points === line.now.points ? null : line.points, pending: line.pending || null };
          })).then(function (tried) {
            if (!tried) { return; }
            scope.news = [];
            tried.forEach(function (each, index) { renew(scope.lines[index], each); });
          });
        };

        /** What is in force may have changed since it was fetched: then that is said, and what was not tried follows it. */
        function renew(line, answer) {
          if (!angular.equals(line.now, answer.now)) {
            scope.news.push({ name: line.name, before: line.now, now: answer.now });
            if (line.points === line.now.points) { line.points = answer.now.points; }
            line.now = answer.now;
          }
          line.tried = answer.tried;
          line.changed = !angular.equals(answer.now, answer.tried);
        }
      }
    };
  }]);

  module.directive('tdCriteria', function () {
    return {
      restrict: 'E',
      scope: { table: '<' },
      template:
        '<p>{{table.name}}, phiên bản {{table.version}} ({{table.citation}}). <strong ng-if="table.sample">Đây là bảng mẫu.</strong> '
        + 'Tổng điểm chuẩn {{table.standard | tdPoints}}; điểm thưởng, điểm trừ tính ngoài tổng này.</p>'
        + '<table class="td-table"><thead><tr><th>Tiêu chí và cách tính điểm</th><th class="td-num">Điểm chuẩn</th>'
        + '<th class="td-num">Thấp nhất</th><th class="td-num">Cao nhất</th><th>Minh chứng</th></tr></thead><tbody>'
        + '<tr ng-repeat="line in table.lines" ng-class="{\'td-group\': !line.criterion}">'
        + '<td ng-style="{\'padding-left\': 8 + 16 * line.depth + \'px\'}">{{line.code}}. {{line.name}}'
        + '<div class="text-muted" ng-if="line.criterion">{{line.criterion.rule}}'
        + '<span ng-if="line.criterion.scorers.indexOf(\'UNIT\') < 0"> Đơn vị không tự chấm; {{line.criterion.scorers.indexOf(\'CLUSTER\') < 0 ? \'Bộ chấm\' : \'các đơn vị khác chấm\'}}.</span></div></td>'
        + '<td class="td-num">{{line.standard | tdPoints}}</td>'
        + '<td class="td-num">{{line.criterion.min | tdPoints}}</td>'
        + '<td class="td-num">{{line.criterion.max | tdPoints}}</td>'
        + '<td>{{line.criterion.evidence ? \'bắt buộc\' : \'\'}}</td></tr></tbody></table>'
    };
  });

  module.directive('tdPoints', function () {
    return {
      restrict: 'E',
      replace: true,
      scope: false,
      template: function (element, attributes) {
        return '<input type="text" inputmode="decimal" autocomplete="off" class="form-control td-points" td-points-value ng-model="' + attributes.model + '">';
      }
    };
  });

  module.directive('tdPointsValue', function () {
    return {
      require: 'ngModel',
      link: function (scope, element, attributes, control) {
        function within(bound, test) {
          return function (value) {
            var limit = Number(attributes[bound]);
            return attributes[bound] === undefined || attributes[bound] === '' || isNaN(limit)
              || typeof value !== 'number' || test(value, limit);
          };
        }
        control.$parsers.push(function (text) {
          if (!text) { return null; }
          var number = /^-?\d+([.,]\d{1,2})?$/.test(text.trim());
          return number ? Number(text.trim().replace(',', '.')) : text;
        });
        control.$validators.points = function (value) {
          return value === null || value === undefined || typeof value === 'number';
        };
        control.$formatters.push(function (value) {
          return value === null || value === undefined ? '' : String(value).replace('.', ',');
        });
        control.$validators.min = within('min', function (value, limit) { return value >= limit; });
        control.$validators.max = within('max', function (value, limit) { return value <= limit; });
        attributes.$observe('min', function () { control.$validate(); });
        attributes.$observe('max', function () { control.$validate(); });
      }
    };
  });

  var DAY_IN_WORDS = new Intl.DateTimeFormat('vi-VN',
    { timeZone: 'Asia/Ho_Chi_Minh', weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' });

  /** Keeps the model of a date input an ISO string. */
  module.directive('tdDate', function () {
    return {
      require: 'ngModel',
      priority: 10,
      link: function (scope, element, attributes, control) {
        control.$formatters.length = 0;
        control.$parsers.length = 0;
        delete control.$validators.date;
        control.$formatters.push(function (value) { return value || ''; });
        control.$parsers.push(function (text) { return text || null; });
        // browsers write a date in their own language (12/07 or 07/12): say it once more, with the weekday
        var words = document.createElement('span');
        words.className = 'td-day';
        element.after(words);
        scope.$watch(function () { return control.$modelValue; }, function (day) {
          words.textContent = day && !isNaN(new Date(day)) ? DAY_IN_WORDS.format(new Date(day + 'T00:00:00+07:00')) : '';
        });
      }
    };
  });

  /** Puts the text of a chosen file into the model. */
  function base64(file) {
    return new Promise(function (resolve, reject) {
      var reader = new FileReader();
      reader.onload = function () { resolve(reader.result.slice(reader.result.indexOf(',') + 1)); };
      reader.onerror = reject;
      reader.readAsDataURL(file);
    });
  }

  module.directive('tdFile', ['$timeout', 'tdDateTimeFilter', function ($timeout, dateTime) {
    return {
      restrict: 'E',
      scope: { model: '=' },
      template: '<input type="file" class="form-control">' +
        '<p class="help-block" role="status" ng-if="read">Đã đọc tệp “{{read.name}}” (sửa lần cuối {{read.at}}). Nếu sửa tệp, hãy chọn lại.</p>' +
        '<p class="help-block td-error" role="alert" ng-if="unreadable">Không đọc được tệp “{{unreadable}}”. Hãy lưu, đóng tệp ở chương trình khác rồi chọn lại.</p>',
      link: function (scope, element, attributes) {
        var input = element[0].querySelector('input');
        input.name = attributes.name || '';
        input.accept = attributes.accept || '';
        // the content of a file is no draft: it lies on the reader's disk
        scope.$emit('td-file', attributes.model.replace('work.', ''));
        // the browser tells of a choice only if it differs from the last: of a corrected file of the same name it would not
        input.addEventListener('click', function () { input.value = ''; });
        input.addEventListener('change', function () {
          var file = input.files[0];
          if (!file) { return; }
          var read = attributes.binary === undefined ? file.text() : base64(file);
          read.then(function (text) {
            $timeout(function () {
              scope.model = text;
              scope.read = { name: file.name, at: dateTime(file.lastModified) };
              scope.unreadable = null;
            });
          }, function () {
            $timeout(function () { scope.unreadable = file.name; });
          });
        });
      }
    };
  }]);

  return module;
});
