import { make } from '../dom.js';
import { templateOf } from '../template.js';
import { milestones } from './milestones.js';
import { due } from './schedule.js';

const template = await templateOf(import.meta.url);

/** The model's own picture, with the dates of a year under each phase. */
export default function tdYearDrawing($timeout) {
  return {
    restrict: 'E',
    scope: { phases: '<', sheet: '<' },
    template,
    link: function (scope, element) {
      let viewer = null;
      scope.control = {};
      // the picture takes its size from the page, which has to stand
      scope.$watch('sheet', sheet => {
        if (sheet && !scope.drawing) { $timeout(() => { scope.drawing = sheet.drawing; }, 300); }
      });
      scope.$watch(() => JSON.stringify(scope.phases), label);
      scope.drawn = () => {
        viewer = scope.control.getViewer && scope.control.getViewer();
        label();
        goToWork();
      };

      function dueOf(row) { return due(row, scope.phases, scope.sheet.special); }

      /** The whole row would be too small to read: begin at what is due next. */
      function goToWork() {
        const next = viewer && (scope.phases || []).find(row => dueOf(row) >= scope.sheet.today);
        const step = next && scope.sheet.elements.find(each => each.phase === next.phase);
        const shape = step && viewer.get('elementRegistry').get(step.id);
        if (shape) {
          $timeout(() => {
            const width = 1.15 * element[0].querySelector('.td-drawing').clientWidth;
            viewer.get('canvas').viewbox({ x: shape.x - 0.2 * width, y: shape.y - 110, width, height: 300 });
          });
        }
      }

      function label() {
        if (!viewer || !scope.phases) { return; }
        const overlays = viewer.get('overlays');
        overlays.remove({ type: 'td-day' });
        for (const step of scope.sheet.elements) {
          const row = scope.phases.find(each => each.phase === step.phase);
          const day = row && dueOf(row);
          if (day && row.opensOn) { overlays.add(step.id, 'td-day', { position: { bottom: -6, left: 0 }, html: dates(row, day) }); }
        }
      }

      function dates(row, day) {
        return make('div', { class: 'td-due-day' + (day < scope.sheet.today ? ' td-past' : '') },
          ...milestones(row, scope.phases, scope.sheet.special).map(each => make('div', {}, each)));
      }
    }
  };
}
tdYearDrawing.$inject = ['$timeout'];
