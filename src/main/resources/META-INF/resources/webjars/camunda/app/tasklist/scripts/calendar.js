/* The calendar of a year: its dates in a table, as a timeline, and on the model's own picture. */
define(['angular'], function (angular) {
  'use strict';

  var module = angular.module('thidua.calendar', []);

  var PHASES = {
    PACT: 'Ký giao ước', PLAN: 'Đăng ký kế hoạch', REPORT: 'Nộp báo cáo', REVIEW: 'Thẩm tra, chấm chéo',
    MEETING: 'Họp bình xét', SUBMISSION: 'Trình Bộ', NEXT_PACT: 'Ký giao ước năm sau', HANDOVER: 'Bàn giao cụm trưởng'
  };
  var MILESTONES = { OPENS: 'Mở', DUE: 'Hạn', CLOSES: 'Đóng' };

  module.filter('tdPhase', function () { return function (phase) { return PHASES[phase] || phase; }; });
  module.filter('tdMilestone', function () { return function (milestone) { return MILESTONES[milestone] || milestone; }; });

  /* days are ISO texts; noon in UTC keeps them apart from every zone */
  function date(day) { return new Date(day + 'T12:00:00Z'); }
  function iso(value) { return value.toISOString().slice(0, 10); }
  function words(day) {
    return new Intl.DateTimeFormat('vi-VN', { timeZone: 'UTC', weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' }).format(date(day));
  }
  function short(day) {
    return new Intl.DateTimeFormat('vi-VN', { timeZone: 'UTC', day: '2-digit', month: '2-digit' }).format(date(day)).replace('-', '/');
  }

  /** The n-th working day after a day, as the server counts it. */
  function plus(day, n, special) {
    var reached = date(day);
    for (var left = n; left > 0; left--) {
      do { reached.setUTCDate(reached.getUTCDate() + 1); } while (!worked(reached, special));
    }
    return iso(reached);
  }
  function worked(value, special) {
    var known = special[iso(value)];
    return known === undefined ? value.getUTCDay() % 6 !== 0 : known;
  }

  module.directive('tdCalendar', ['$timeout', function ($timeout) {
    return {
      restrict: 'E',
      scope: { phases: '=', from: '=', sheet: '=' },
      template:
        '<td-section title="Lịch của năm">' +
        '<ul class="help-block">' +
        '<li><strong>Mở</strong>: ngày dự kiến bắt đầu, để mọi người biết; việc vẫn làm được sớm hơn.</li>' +
        '<li><strong>Hạn</strong>: đến 17 giờ của ngày đó; mỗi hạn bằng hoặc sau hạn liền trước. Chọn “sau …” để tính bằng số ngày làm việc sau hạn của một giai đoạn trước.</li>' +
        '<li><strong>Đóng</strong>: hạn cộng số ngày ân hạn. Báo cáo chưa nộp đến lúc đó được chuyển cụm trưởng hoặc cụm phó quyết định; việc khác vẫn làm được nhưng được báo lên cụm trưởng, Cục Ngoại vụ.</li></ul>' +
        '<p class="alert alert-warning" ng-if="sheet.without.length">Chưa có lịch nghỉ của năm {{sheet.without.join(\', \')}}: ngày làm việc tạm tính từ thứ hai đến thứ sáu. Đề nghị quản trị viên nhập lịch nghỉ.</p>' +
        '<table class="td-table td-fill td-phases"><thead><tr><th>Giai đoạn</th><th>Mở</th><th>Hạn</th><th class="td-num">Ân hạn (ngày làm việc)</th><th>Đóng</th></tr></thead><tbody>' +
        '<tr ng-repeat="row in phases track by row.phase">' +
        '  <td><strong>{{row.phase | tdPhase}}</strong></td>' +
        '  <td data-label="Mở"><div ng-class="{\'has-error\': error($index, \'opensOn\')}" data-field="phases[{{$index}}].opensOn">' +
        '    <input type="date" class="form-control" td-date ng-model="row.opensOn" required aria-label="Ngày mở"><p class="td-error" ng-if="error($index, \'opensOn\')">{{error($index, \'opensOn\')}}</p></div></td>' +
        '  <td data-label="Hạn"><div ng-class="{\'has-error\': error($index, \'dueOn\')}" data-field="phases[{{$index}}].dueOn">' +
        '    <select class="form-control" ng-model="row.after" ng-change="follow(row)" ng-if="$index" aria-label="Cách tính hạn"' +
        '      ng-options="each.phase as (\'sau \' + (each.phase | tdPhase).toLowerCase()) for each in phases | limitTo: $index"><option value="">ngày cố định</option></select>' +
        '    <input type="date" class="form-control" td-date ng-model="row.dueOn" ng-if="!row.after" required aria-label="Hạn">' +
        '    <div ng-if="row.after"><input type="number" class="form-control td-days" ng-model="row.workingDays" min="0" max="250" step="1" required aria-label="Số ngày làm việc"> ngày làm việc <br><small>{{due(row) ? words(due(row)) : \'\'}}</small></div>' +
        '    <p class="td-error" ng-if="error($index, \'dueOn\') || error($index, \'after\') || error($index, \'workingDays\')">{{error($index, \'dueOn\') || error($index, \'after\') || error($index, \'workingDays\')}}</p></div></td>' +
        '  <td class="td-num" data-label="Ân hạn"><input type="number" class="form-control td-days" ng-model="row.grace" min="0" max="30" step="1" required aria-label="Số ngày ân hạn"></td>' +
        '  <td data-label="Đóng">{{closes(row) ? words(closes(row)) : \'–\'}}</td>' +
        '</tr></tbody></table></td-section>' +
        '<td-section title="Dòng thời gian"><div class="td-timeline" role="img" aria-label="Các giai đoạn theo thời gian">' +
        '  <div class="td-today" ng-if="today()" ng-style="{left: today()}" title="Hôm nay"></div>' +
        '  <div class="td-line" ng-repeat="bar in bars()" title="{{bar.dates}}"><span class="td-line-name">{{bar.name}}</span><span class="td-line-track">' +
        '    <i class="td-bar" ng-style="{left: bar.left + \'%\', width: bar.width + \'%\'}"></i><i class="td-bar td-grace" ng-if="bar.grace" ng-style="{left: (bar.left + bar.width) + \'%\', width: bar.grace + \'%\'}"></i>' +
        '    <b ng-style="bar.label">{{bar.due}}</b></span></div></div></td-section>' +
        '<td-section title="Trên sơ đồ của năm"><div class="td-drawing"></div></td-section>',
      link: function (scope, element) {
        scope.words = words;
        scope.$watch('from', function (from) {
          if (from && !(scope.phases && scope.phases.length)) { scope.phases = angular.copy(from); }
        });
        scope.error = function (index, part) {
          var errors = scope.$parent.errors || scope.$parent.$parent.errors || {};
          return errors['phases[' + index + '].' + part];
        };
        scope.follow = function (row) {
          if (row.after) { row.workingDays = row.workingDays || 5; } else { row.after = null; row.workingDays = null; }
        };
        scope.due = function (row) {
          if (!row.after) { return row.dueOn; }
          var before = (scope.phases || []).filter(function (each) { return each.phase === row.after; })[0];
          var day = before && scope.due(before);
          return day && row.workingDays >= 0 ? plus(day, row.workingDays, scope.sheet.special) : null;
        };
        scope.closes = function (row) {
          var day = scope.due(row);
          return day && row.grace >= 0 ? plus(day, row.grace, scope.sheet.special) : null;
        };

        function span() {
          var days = [];
          (scope.phases || []).forEach(function (row) {
            [row.opensOn, scope.closes(row)].forEach(function (day) { if (day) { days.push(date(day).getTime()); } });
          });
          return days.length ? { from: Math.min.apply(null, days), to: Math.max.apply(null, days) } : null;
        }
        /** Opening, due and closing date in words; the last only if it is another than the due date. */
        function dates(row) {
          return [MILESTONES.OPENS + ' ' + short(row.opensOn), MILESTONES.DUE + ' ' + short(scope.due(row))]
            .concat(row.grace > 0 ? [MILESTONES.CLOSES + ' ' + short(scope.closes(row))] : []);
        }
        function place(day, all) { return 100 * (date(day).getTime() - all.from) / Math.max(1, all.to - all.from); }
        /* behind the bar; before it where there is no room */
        function labelAt(from, to, room) { return to < 100 - room ? { left: to + '%' } : { right: (100 - from) + '%', left: 'auto' }; }
        var shown = [], key = '';
        scope.bars = function () {
          var all = span();
          var now = JSON.stringify(scope.phases);
          if (!all || now === key) { return shown; }
          key = now;
          shown = scope.phases.filter(scope.closes).map(function (row) {
            var left = place(row.opensOn, all), due = place(scope.due(row), all);
            return { name: PHASES[row.phase], left: left, width: Math.max(0.6, due - left), grace: Math.max(0, place(scope.closes(row), all) - due),
                     due: row.grace > 0 ? dates(row).slice(1).join(', ') : short(scope.due(row)),
                     dates: dates(row).join(', '), label: labelAt(left, place(scope.closes(row), all), row.grace > 0 ? 40 : 15) };
          });
          $timeout(label);
          return shown;
        };
        scope.today = function () {
          var all = span();
          var at = all && scope.sheet ? place(scope.sheet.today, all) : null;
          return at !== null && at >= 0 && at <= 100 ? 'calc(var(--td-names) + (100% - var(--td-names)) * ' + at / 100 + ')' : null;
        };

        /* the model's own picture, with its dates under each phase */
        var viewer = null;
        scope.control = {};
        scope.drawn = function () {
          viewer = scope.control.getViewer && scope.control.getViewer();
          label();
          goToWork();
        };
        /** The whole row would be too small to read: begin at what is due next. */
        function goToWork() {
          var next = viewer && (scope.phases || []).filter(function (row) { return scope.due(row) >= scope.sheet.today; })[0];
          var place = next && scope.sheet.elements.filter(function (each) { return each.phase === next.phase; })[0];
          var shape = place && viewer.get('elementRegistry').get(place.id);
          if (shape) {
            $timeout(function () {
              var width = 1.15 * element[0].querySelector('.td-drawing').clientWidth;
              viewer.get('canvas').viewbox({ x: shape.x - 0.2 * width, y: shape.y - 110, width: width, height: 300 });
            });
          }
        }
        function label() {
          if (!viewer || !scope.phases) { return; }
          var overlays = viewer.get('overlays');
          overlays.remove({ type: 'td-day' });
          scope.sheet.elements.forEach(function (place) {
            var row = scope.phases.filter(function (each) { return each.phase === place.phase; })[0];
            var day = row && scope.due(row);
            if (day && row.opensOn) {
              var late = day < scope.sheet.today;
              overlays.add(place.id, 'td-day', { position: { bottom: -6, left: 0 },
                html: '<div class="td-due-day' + (late ? ' td-past' : '') + '">' + dates(row).join('<br>') + '</div>' });
            }
          });
        }
        scope.label = label;
      },
      controller: ['$scope', '$element', '$compile', '$timeout', function (scope, element, $compile, $timeout) {
        var stop = scope.$watch('sheet', function (sheet) {
          if (!sheet) { return; }
          stop();
          $timeout(function () {
            scope.drawing = sheet.drawing;
            var pane = angular.element('<div cam-widget-bpmn-viewer diagram-data="drawing" control="control" on-load="drawn()" class="td-viewer"></div>');
            angular.element(element[0].querySelector('.td-drawing')).append(pane);
            $compile(pane)(scope);
          }, 300);
        });
      }]
    };
  }]);

  return module;
});
