/* The unit's report on the screen: its criteria as they are filled in and read, its files, what changed. */
define(['angular', 'thiduaRoot'], function (angular) {
  'use strict';

  var module = angular.module('thidua.report', []);
  var api = window.thidua.api;

  var PASSAGES = {
    ACHIEVEMENTS: 'Thành tích đạt được', SITUATION: 'Đặc điểm, tình hình', MOVEMENTS: 'Phong trào thi đua',
    PARTY: 'Xây dựng Đảng, đoàn thể', EXPERIENCE: 'Bài học kinh nghiệm', DIRECTIONS: 'Phương hướng năm sau',
    ISSUES: 'Vướng mắc, kiến nghị'
  };
  module.filter('tdPassage', function () { return function (part) { return PASSAGES[part] || part; }; });

  var ISSUES = { OBSTACLE: 'Vướng mắc', RECOMMENDATION: 'Kiến nghị' };
  module.filter('tdIssue', function () { return function (kind) { return ISSUES[kind] || kind; }; });

  var KINDS = {
    DECISION: 'Quyết định, văn bản', REPORT: 'Báo cáo, biên bản', CONFIRMATION: 'Giấy xác nhận',
    FIGURES: 'Bảng số liệu', PICTURE: 'Ảnh', OTHER: 'Tài liệu khác'
  };
  module.filter('tdEvidenceKind', function () { return function (kind) { return KINDS[kind] || kind; }; });

  module.filter('tdSize', function () {
    return function (bytes) {
      return bytes >= 1048576 ? (bytes / 1048576).toFixed(1).replace('.', ',') + ' MB' : Math.ceil(bytes / 1024) + ' KB';
    };
  });

  /** The facts of a criterion in words, by what it asks for. */
  module.filter('tdFacts', ['tdPointsFilter', function (points) {
    return function (row, facts) {
      if (!facts || facts.actual === null && facts.violations === null) { return '–'; }
      switch (row.kind) {
        case 'ACHIEVED': return Number(facts.actual) ? 'Đạt' : 'Không đạt';
        case 'BONUS_PENALTY':
          return points(facts.actual) + ' ' + row.measure + (Number(facts.violations) ? ', ' + points(facts.violations) + ' vi phạm' : '');
        case 'BANDED': return points(facts.actual) + ' ' + row.measure;
        case 'JUDGED': return '';
        default: return points(facts.actual) + ' / ' + points(facts.target) + ' ' + row.measure;
      }
    };
  }]);

  /** A text with what was added and removed. */
  module.directive('tdDiff', function () {
    return {
      restrict: 'E',
      scope: { pieces: '<' },
      template: '<div class="td-text td-diff"><span ng-repeat="piece in pieces track by $index" ng-switch="piece.change">'
        + '<del ng-switch-when="REMOVED">{{piece.text}}</del><ins ng-switch-when="ADDED">{{piece.text}}</ins>'
        + '<span ng-switch-default>{{piece.text}}</span></span></div>'
    };
  });

  /** One version of a file: to be opened, with what tells it apart. */
  module.directive('tdFileVersion', function () {
    return {
      restrict: 'E',
      scope: { file: '<' },
      template: '<a ng-href="{{api}}/evidence/{{file.id}}/versions/{{file.version}}" target="_blank" rel="noopener">{{file.fileName}}</a> '
        + '<small>{{file.kind | tdEvidenceKind}} · {{file.size | tdSize}} · bản {{file.version}}'
        + '<span ng-if="!file.scanned"> · chưa quét vi-rút</span> · <abbr title="SHA-256: {{file.sha256}}">SHA-256 {{file.sha256.slice(0, 12)}}…</abbr></small>',
      link: function (scope) { scope.api = api; }
    };
  });

  /** What is fetched once somebody wants to see it. */
  function opensOnDemand(scope, address) {
    scope.toggle = function () {
      scope.isOpen = !scope.isOpen;
      scope.problem = null;
      if (scope.isOpen) { address().then(function (found) { scope.found = found; }, scope.failed); }
    };
    scope.failed = function (response) {
      scope.problem = response.data && response.data.detail || 'Chưa tải được. Hãy kiểm tra mạng rồi mở lại.';
    };
  }

  /** The versions of a file and, for the unit that brought it, who opened them. */
  module.directive('tdFileHistory', ['$http', function ($http) {
    return {
      restrict: 'E',
      scope: { file: '<' },
      template: '<button type="button" class="btn btn-link btn-xs" ng-click="toggle()" aria-expanded="{{!!isOpen}}">lịch sử</button>'
        + '<p class="td-error" role="alert" ng-if="problem">{{problem}}</p>'
        + '<div class="td-history" ng-if="isOpen && found"><strong>Các bản</strong><ul><li ng-repeat="each in found.versions">'
        + '<td-file-version file="each.file"></td-file-version> <small>do {{each.by}} gửi, {{each.file.uploadedAt | tdDateTime}}</small></li></ul>'
        + '<div ng-if="found.own"><strong>Ai đã xem</strong><p ng-if="!found.readings.length">Chưa ai mở tệp này.</p>'
        + '<ul><li ng-repeat="each in found.readings">{{each.by}}, bản {{each.version}}, {{each.at | tdDateTime}}</li></ul></div></div>',
      link: function (scope) {
        opensOnDemand(scope, function () {
          return $http.get(api + '/evidence/' + scope.file.id + '/history').then(function (answer) { return answer.data; });
        });
      }
    };
  }]);

  /** The versions of a report: what happened to each; one at a time can be read. */
  module.directive('tdVersions', ['$http', function ($http) {
    return {
      restrict: 'E',
      scope: { report: '<' },
      template: '<p><button type="button" class="btn btn-default btn-sm" ng-click="toggle()" aria-expanded="{{!!isOpen}}">Các bản đã lập</button></p>'
        + '<p class="td-error" role="alert" ng-if="problem">{{problem}}</p>'
        + '<div class="td-history" ng-if="isOpen && found"><p ng-if="!found.length">Chưa có bản nào được trình ký.</p>'
        + '<ol ng-if="found.length"><li ng-repeat="each in found" value="{{each.versionNumber}}">{{each.total | tdPoints}} điểm. '
        + '{{each.written.by}} lập {{each.written.at | tdDateTime}}<span ng-if="each.signed">; {{each.signed.by}} ký {{each.signed.at | tdDateTime}}</span>'
        + '<span ng-if="each.checked">; {{each.checked.by}} {{each.accepted ? \'chấp nhận\' : \'trả lại\'}} {{each.checked.at | tdDateTime}}</span>. '
        + '<button type="button" class="btn btn-link btn-xs" ng-click="read(each)">{{sheet.version === each.versionNumber ? \'đóng\' : \'xem\'}}</button> <a class="btn btn-link btn-xs" ng-href="{{address()}}/{{each.versionNumber}}/report.xlsx" download>tải Excel</a>'
        + '<div ng-if="each.contentHash"><small>SHA-256 của bản đã ký: <code>{{each.contentHash}}</code></small></div>'
        + '<ul ng-if="each.remarks.length"><li class="td-text" ng-repeat="remark in each.remarks">'
        + '{{remark.criterion ? \'Tiêu chí \' + remark.criterion : remark.passage ? (remark.passage | tdPassage) : \'Cả báo cáo\'}}: {{remark.text}}</li></ul></li></ol>'
        + '<div class="td-earlier" ng-if="sheet"><p><strong>Bản lần {{sheet.version}}</strong> (chỉ để xem)</p><td-report sheet="$parent.sheet"></td-report></div></div>',
      link: function (scope) {
        scope.address = function () { return api + '/reports/' + scope.report + '/versions'; };
        opensOnDemand(scope, function () {
          return $http.get(scope.address()).then(function (answer) { return answer.data; });
        });
        scope.read = function (stage) {
          var again = scope.sheet && scope.sheet.version === stage.versionNumber;
          scope.sheet = null;
          if (!again) {
            $http.get(scope.address() + '/' + stage.versionNumber).then(function (answer) { scope.sheet = answer.data; }, scope.failed);
          }
        };
      }
    };
  }]);

  var STATES = {
    IN_PREPARATION: 'đang lập', WRITTEN: 'chờ ký', SIGNED: 'đã ký, chờ kiểm tra', RETURNED: 'trả lại đơn vị', OVERDUE: 'quá hạn',
    ACCEPTED: 'được chấp nhận', NOT_SUBMITTED: 'không nộp', WITHDRAWN: 'đã rút'
  };

  /** The reports that the person may read, of all years, each with its versions. */
  module.directive('tdReports', ['$http', function ($http) {
    return {
      restrict: 'E',
      scope: {},
      template: '<p role="status" ng-if="!reports && !problem">Đang tải…</p><p class="td-error" role="alert" ng-if="problem">{{problem}}</p>'
        + '<p ng-if="reports && !reports.length">Chưa có báo cáo nào mà anh/chị được xem.</p>'
        + '<section class="td-section" ng-repeat="each in reports track by each.id"><h4>{{each.name}}</h4>'
        + '<p>Báo cáo {{each.own ? \'của đơn vị anh/chị\' : \'gửi cụm\'}}: {{states[each.state]}}.</p><td-versions report="each.id"></td-versions></section>',
      link: function (scope) {
        scope.states = STATES;
        $http.get(api + '/reports').then(function (answer) { scope.reports = answer.data; }, function (answer) {
          scope.problem = answer.data && answer.data.detail || 'Chưa tải được. Hãy kiểm tra mạng rồi mở lại.';
        });
      }
    };
  }]);

  /** The button in the bar (scripts/reports.js) knows nothing of Angular; what it opens is made of our elements. */
  module.run(['$compile', '$rootScope', function ($compile, $rootScope) {
    document.addEventListener('td-reports', function () {
      var scope = $rootScope.$new(true);
      var dialog = $compile('<dialog class="td-work-page td-wide" aria-label="Báo cáo thành tích"><header><h3>Báo cáo thành tích</h3>'
        + '<button type="button" class="btn btn-default btn-sm" ng-click="close()">Đóng</button></header>'
        + '<div class="td-work"><td-reports></td-reports></div></dialog>')(scope)[0];
      scope.close = function () { dialog.close(); };
      dialog.addEventListener('close', function () {
        scope.$destroy();
        dialog.remove();
      });
      document.body.append(dialog);
      dialog.showModal();
      scope.$applyAsync();
    });
  }]);

  /** The files of a criterion, to be opened; either as they are or with what is said of them. */
  module.directive('tdFiles', function () {
    return {
      restrict: 'E',
      scope: { files: '<' },
      template: '<ul class="td-files" ng-if="files.length"><li ng-repeat="each in files track by $index">'
        + '<td-file-version file="each.file || each"></td-file-version>'
        + ' <span class="label label-warning" ng-if="each.added">mới</span> <td-file-history file="each.file || each"></td-file-history>'
        + '<div class="text-warning" ng-repeat="place in each.elsewhere">{{place}}</div></li></ul>'
    };
  });

  /** Sends files and takes them back; while it does, and what is wrong, is told in the scope, beside the file. */
  module.factory('tdFiling', ['$http', '$timeout', 'Notifications', function ($http, $timeout, Notifications) {
    function failed(scope) {
      return function (response) {
        $timeout(function () { Notifications.clearAll(); });
        scope.problem = response.data && response.data.detail
          || 'Chưa gửi được tệp. Hãy kiểm tra mạng và dung lượng tệp rồi gửi lại.';
      };
    }
    return {
      send: function (scope, address, file, fields, done) {
        var form = new FormData();
        form.append('file', file);
        Object.keys(fields).forEach(function (name) { form.append(name, fields[name]); });
        scope.busy = true;
        scope.problem = null;
        $http.post(api + address, form, { headers: { 'Content-Type': undefined }, transformRequest: angular.identity })
          .then(function (response) { done(response.data); }, failed(scope))
          .finally(function () { scope.busy = false; });
      },
      remove: function (scope, address, done) {
        scope.problem = null;
        $http.delete(api + address).then(done, failed(scope));
      }
    };
  }]);

  /** The files of a criterion, to be brought, replaced and taken away. */
  module.directive('tdEvidence', ['$timeout', 'tdFiling', function ($timeout, filing) {
    return {
      restrict: 'E',
      scope: { sheet: '<', row: '<', closed: '<', elsewhere: '<' },
      template:
        '<ul class="td-files" ng-if="row.evidence.length"><li ng-repeat="each in row.evidence track by each.file.id">'
        + '<td-file-version file="each.file"></td-file-version>'
        + '<span ng-if="!closed"> <button type="button" class="btn btn-link btn-xs" ng-click="choose(each.file)">thay bản mới</button>'
        + '<button type="button" class="btn btn-link btn-xs" ng-click="remove(each)">bỏ</button></span> <td-file-history file="each.file"></td-file-history>'
        + '<div class="text-warning" ng-repeat="place in elsewhere ? elsewhere[each.file.sha256] : each.elsewhere">{{place}}</div></li></ul>'
        + '<div class="td-attach" ng-if="!closed"><select class="form-control" ng-model="chosen.kind" aria-label="Loại tài liệu, tiêu chí {{row.code}}">'
        + '<option ng-repeat="kind in kinds" value="{{kind}}">{{kind | tdEvidenceKind}}</option></select> '
        + '<button type="button" class="btn btn-default btn-sm" ng-click="choose(null)" ng-disabled="busy">{{busy ? \'Đang gửi…\' : \'Đính kèm tệp\'}}</button></div>'
        + '<p class="td-error" role="alert" ng-if="problem">{{problem}}</p>'
        + '<input type="file" class="hidden" tabindex="-1" accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png" aria-label="Tệp minh chứng, tiêu chí {{row.code}}">',
      link: function (scope, element) {
        var input = element[0].querySelector('input[type=file]');
        var replaced = null;
        scope.kinds = Object.keys(KINDS);
        scope.chosen = { kind: 'REPORT' };
        scope.choose = function (file) {
          replaced = file;
          input.value = '';
          input.click();
        };
        input.addEventListener('change', function () {
          $timeout(function () { if (input.files[0]) { send(input.files[0]); } });
        });
        scope.remove = function (each) {
          filing.remove(scope, '/evidence/' + each.file.id, function () {
            scope.row.evidence = scope.row.evidence.filter(function (other) { return other !== each; });
            scope.$emit('td-evidence');
          });
        };

        function send(file) {
          var address = '/evidence' + (replaced ? '/' + replaced.id + '/versions' : '');
          var fields = replaced ? {} : {
            awardYear: scope.sheet.awardYear, unit: scope.sheet.unitCode, criterion: scope.row.code, kind: scope.chosen.kind
          };
          filing.send(scope, address, file, fields, function (kept) {
            var brought = { file: kept, added: true, elsewhere: [] };
            scope.row.evidence = scope.row.evidence.filter(function (each) { return each.file.id !== brought.file.id; }).concat([brought]);
            scope.$emit('td-evidence');
          });
        }
      }
    };
  }]);

  /** Asks the server for the points that follow, a moment after the last key. */
  module.directive('tdReckoning', ['$http', '$timeout', function ($http, $timeout) {
    return {
      restrict: 'A',
      link: function (scope) {
        var waits = null;
        var asked = 0;

        function ask() {
          var number = ++asked;
          $http.post(api + '/reports/' + scope.view.sheet.report + '/reckoning', scope.work).then(function (response) {
            if (number === asked) { scope.reckoning = response.data; }
          }, angular.noop);
        }

        function soon() {
          if (waits) { $timeout.cancel(waits); }
          waits = $timeout(ask, 350);
        }

        scope.$watch(function () {
          return scope.view && scope.view.sheet && scope.work.scores
            ? angular.toJson([scope.work.scores, scope.work.passages, scope.work.achievements]) : null;
        }, function (content) { if (content) { soon(); } });
        scope.$on('td-evidence', soon);
        scope.$on('$destroy', function () { if (waits) { $timeout.cancel(waits); } });
      }
    };
  }]);

  /** Enter goes to the next figure, Alt with an arrow to the next criterion: a table is filled without the mouse. */
  module.directive('tdKeys', function () {
    return {
      restrict: 'A',
      link: function (scope, element) {
        element[0].addEventListener('keydown', function (event) {
          var isFigure = event.target.matches('input.td-points, select');
          var step = event.key === 'Enter' && isFigure ? (event.shiftKey ? -1 : 1)
            : event.altKey && event.key === 'ArrowDown' ? 1 : event.altKey && event.key === 'ArrowUp' ? -1 : 0;
          if (!step) { return; }
          event.preventDefault();
          var all = Array.prototype.slice.call(element[0].querySelectorAll('input.td-points, select.td-figure'));
          var here = all.indexOf(event.target);
          var next = here < 0 ? nearest(all, event.target, step) : all[here + step];
          if (next) {
            next.focus();
            if (next.select) { next.select(); }
          }
        });
      }
    };
  });

  function nearest(all, target, step) {
    var side = step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    var found = all.filter(function (each) { return target.compareDocumentPosition(each) & side; });
    return step > 0 ? found[0] : found[found.length - 1];
  }

  /** Finds what a finding speaks of. */
  module.directive('tdFindings', function () {
    return {
      restrict: 'E',
      scope: { findings: '<' },
      template:
        '<p class="td-good" role="status" ng-if="findings && !findings.length">Kiểm tra tự động: không thấy thiếu gì.</p>'
        + '<ul class="td-findings" ng-if="findings.length"><li ng-repeat="each in findings track by $index" ng-class="{\'td-blocks\': each.blocks}">'
        + '<a href ng-click="go(each, $event)">{{each.text}}</a> <small>{{each.blocks ? \'bắt buộc\' : \'nên bổ sung\'}}</small></li></ul>',
      link: function (scope, element) {
        scope.go = function (finding, event) {
          event.preventDefault();
          // a report that is read may stand before a form that is filled in
          var page = element[0].closest('td-report') || document;
          var field = page.querySelector('[data-field="' + finding.field + '"]')
            || page.querySelector('[data-field^="' + finding.field.replace(/\.[^.]*$/, '') + '"]');
          if (field) {
            field.scrollIntoView({ block: 'center' });
            var control = field.querySelector('input, textarea, select');
            if (control) { control.focus({ preventScroll: true }); }
          }
        };
      }
    };
  });

  /**
   * A report as its director and its checker read it. With remarks (and the index of the first one on a passage and on
   * a criterion) each part has a place for one.
   */
  module.directive('tdReport', function () {
    return {
      restrict: 'E',
      scope: true,
      template: function () {
        function remark(index, label) {
          return '<td-field ng-if="remarkable" name="remarks[{{' + index + '}}].text"><textarea class="form-control" rows="1" maxlength="2000"'
            + ' name="remarks[{{' + index + '}}].text" ng-model="work.remarks[' + index + '].text" placeholder="Nhận xét (nếu có)"'
            + ' aria-label="Nhận xét: {{' + label + '}}"></textarea></td-field>';
        }
        return '<td-section title="Cam kết và kế hoạch của đơn vị">'
          + '<dl class="td-facts"><dt>Đơn vị</dt><dd>{{sheet.unit}}, bản báo cáo lần {{sheet.version}}, hạn nộp {{sheet.due | tdDateTime}}</dd>'
          + '<dt>Chỉ tiêu cam kết</dt><dd class="td-text">{{sheet.pledge || \'Đơn vị chưa ký giao ước thi đua.\'}}</dd>'
          + '<dt>Kế hoạch thi đua</dt><dd class="td-text">{{sheet.plan || \'Đơn vị chưa đăng ký kế hoạch.\'}}</dd>'
          + '<dt ng-if="sheet.signature">Chữ ký</dt><dd ng-if="sheet.signature">{{sheet.signature.by}}, {{sheet.signature.at | tdDateTime}}<br>'
          + '<small>SHA-256 của bản đã ký: <code>{{sheet.signature.hash}}</code></small></dd></dl></td-section>'
          + '<td-section title="Nhận xét của lần trước" ng-if="sheet.remarks.length"><div class="alert alert-warning" ng-repeat="remark in sheet.remarks">'
          + '<p class="td-text">{{remark.text}}</p><small>{{remark.by}}, {{remark.at | tdDateTime}}</small></div></td-section>'
          + '<td-section title="Thay đổi so với bản lần {{sheet.version - 1}}" ng-if="sheet.previousTotal !== null">'
          + '<p>Điểm tự chấm: {{sheet.previousTotal | tdPoints}} → <strong>{{sheet.total | tdPoints}}</strong>. '
          + '<span ng-if="changedRows().length">Tiêu chí có thay đổi: <span ng-repeat="row in changedRows()">{{$first ? \'\' : \', \'}}{{row.code}}</span>.</span>'
          + '<span ng-if="!changedRows().length && !sheet.changes.length">Không có thay đổi nào.</span></p>'
          + '<div ng-repeat="change in sheet.changes"><h5>{{change.part | tdPassage}}</h5><td-diff pieces="change.pieces"></td-diff></div></td-section>'
          + '<td-section title="Kiểm tra tự động"><td-findings findings="sheet.findings"></td-findings></td-section>'
          + '<td-section title="Báo cáo thành tích"><div class="td-passage" data-field="achievements"><h5>Thành tích đạt được</h5><p class="td-text">{{sheet.achievements}}</p></div>'
          + '<div class="td-passage" ng-repeat="passage in passages" data-field="passages[{{$index}}]"><h5>{{passage | tdPassage}}</h5><p class="td-text">{{sheet.passages[passage] || \'Không viết.\'}}</p>'
          + '<div class="text-warning td-text" ng-repeat="remark in sheet.passageRemarks[passage]"><strong>Nhận xét lần trước:</strong> {{remark.text}}</div>'
          + remark('1 + passageIndex(passage)', 'passage') + '</div>'
          + '<div class="td-passage"><h5>Vướng mắc, kiến nghị</h5><p ng-if="!sheet.issues.length" class="td-text">{{sheet.obstacles || \'Không nêu.\'}}</p>'
          + '<ol ng-if="sheet.issues.length"><li ng-repeat="issue in sheet.issues"><strong>{{issue.kind | tdIssue}}: {{issue.subject}}</strong><p class="td-text">{{issue.text}}</p></li></ol></div></td-section>'
          + '<td-section title="Kết quả tự chấm"><table class="td-table td-read"><thead><tr><th>Tiêu chí, căn cứ và minh chứng</th><th>Số liệu</th>'
          + '<th class="td-num">Điểm</th></tr></thead>'
          + '<tbody ng-repeat="row in sheet.rows track by row.code">'
          + '<tr class="td-group" ng-repeat="heading in row.above"><td colspan="2" ng-style="{\'padding-left\': 8 + 14 * heading.depth + \'px\'}">{{heading.code}}. {{heading.name}}</td>'
          + '<td class="td-num">{{sheet.subtotals[heading.code] | tdPoints}} / {{heading.standard | tdPoints}}</td></tr>'
          + '<tr ng-class="{warning: row.changed}" data-field="{{row.byUnit ? \'scores[\' + row.place + \']\' : \'\'}}"><td>{{row.code}}. {{row.name}} <span class="label label-warning" ng-if="row.changed">đã sửa</span>'
          + '<div class="td-text" ng-if="!row.wording.length">{{row.note}}</div><td-diff ng-if="row.wording.length" pieces="row.wording"></td-diff>'
          + '<td-files files="row.evidence"></td-files>'
          + '<div class="text-warning" ng-if="row.needsEvidence && row.byUnit && !row.evidence.length">Chưa có tài liệu minh chứng.</div>'
          + '<div class="text-warning td-text" ng-repeat="remark in row.remarks"><strong>Nhận xét lần trước:</strong> {{remark.text}}</div>'
          + remark('firstCriterion + $index', 'row.code') + '</td>'
          + '<td><span ng-if="row.byUnit">{{row | tdFacts:row.facts}}</span><span ng-if="!row.byUnit" class="text-muted">Đơn vị không tự chấm</span>'
          + '<div class="text-muted" ng-if="row.before && row.changed"><del>{{row | tdFacts:row.before.facts}}</del></div></td>'
          + '<td class="td-num">{{row.points | tdPoints}}<div class="text-muted" ng-if="row.before && row.changed"><del>{{row.before.points | tdPoints}}</del></div></td></tr></tbody>'
          + '<tbody><tr class="td-total"><td colspan="2">Tổng điểm tự chấm</td><td class="td-num">{{sheet.total | tdPoints}} / {{sheet.standard | tdPoints}}</td></tr></tbody></table></td-section>';
      },
      link: function (scope, element, attributes) {
        scope.passages = ['SITUATION', 'MOVEMENTS', 'PARTY', 'EXPERIENCE', 'DIRECTIONS'];
        scope.firstCriterion = 1 + scope.passages.length;
        scope.passageIndex = function (passage) { return scope.passages.indexOf(passage); };
        var changed = [];
        scope.$watch(attributes.sheet, function (sheet) {
          scope.sheet = sheet || {};
          changed = (scope.sheet.rows || []).filter(function (row) { return row.changed; });
        });
        scope.$watch(attributes.remarkable || 'false', function (value) { scope.remarkable = !!value; });
        scope.changedRows = function () { return changed; };
      }
    };
  });

  return module;
});
