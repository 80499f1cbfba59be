import { short } from '../days.js';
import { templateOf } from '../template.js';
import { capital, word } from '../words.js';
import { milestones } from './milestones.js';
import { closes, due, place, span } from './schedule.js';

const template = await templateOf(import.meta.url);

/** The phases of a year as bars along its days. */
export default function tdTimeline() {
  return {
    restrict: 'E',
    scope: { phases: '<', sheet: '<' },
    template,
    link: function (scope) {
      let shown = [];
      let drawn = '';

      scope.bars = () => {
        const now = scope.sheet ? JSON.stringify(scope.phases) : '';
        if (now && now !== drawn) {
          drawn = now;
          shown = bars(scope.phases, scope.sheet.special);
        }
        return shown;
      };
      scope.today = () => {
        const all = scope.sheet && span(scope.phases, scope.sheet.special);
        const at = all ? place(scope.sheet.today, all) : -1;
        return at >= 0 && at <= 100 ? 'calc(var(--td-names) + (100% - var(--td-names)) * ' + at / 100 + ')' : null;
      };
    }
  };
}

function bars(phases, special) {
  const all = span(phases, special);
  return (phases || []).filter(row => row.opensOn && closes(row, phases, special)).map(row => {
    const left = place(row.opensOn, all);
    const dueAt = place(due(row, phases, special), all);
    const end = place(closes(row, phases, special), all);
    const dates = milestones(row, phases, special);
    return {
      name: capital(word(row.phase, 'year.phase')), left, width: Math.max(0.6, dueAt - left), grace: Math.max(0, end - dueAt),
      due: row.grace > 0 ? dates.slice(1).join(', ') : short(due(row, phases, special)),
      dates: dates.join(', '), label: labelAt(left, end, row.grace > 0 ? 40 : 15)
    };
  });
}

/** Behind the bar; before it where there is no room. */
function labelAt(from, to, room) { return to < 100 - room ? { left: to + '%' } : { right: (100 - from) + '%', left: 'auto' }; }
