import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

export default function tdCalendar($timeout) {
  return {
    restrict: 'E',
    scope: { phases: '=', from: '=', sheet: '=' },
    template,
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
}
tdCalendar.$inject = ['$timeout'];
