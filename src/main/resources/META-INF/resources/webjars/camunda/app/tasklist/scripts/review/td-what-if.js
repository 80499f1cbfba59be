import { templateOf } from '../template.js';
import { api } from '../root.js';

const template = await templateOf(import.meta.url);

const PENDING = ['NONE', 'DISCIPLINE', 'INSPECTION', 'COMPLAINT', 'DENUNCIATION', 'PRESS_CORRUPTION'];

/** What would follow from other figures; nothing is kept */
export default function tdWhatIf($http) {
  return {
    restrict: 'E',
    scope: { year: '<' },
    template,
    link: function (scope) {
      scope.pendingKinds = PENDING;
      function ask(units) {
        return $http.post(api + '/scores/' + scope.year + '/what-if', { units }).then(answer => {
          scope.problem = '';
          return answer.data;
        }, answer => {
          scope.problem = (answer.data && answer.data.detail) || 'Không tính thử được. Đề nghị kiểm tra các số đã nhập.';
        });
      }
      scope.begin = function () {
        scope.news = [];
        ask([]).then(lines => {
          scope.lines = lines && lines.map(line => angular.extend(line, { points: line.now.points, none: line.now.points === null, pending: '' }));
        });
      };
      scope.look = function () {
        ask(scope.lines.map(line => ({ unit: line.unit, points: line.points === line.now.points ? null : line.points, pending: line.pending || null }))).then(tried => {
          if (!tried) { return; }
          scope.news = [];
          tried.forEach((each, index) => { renew(scope.lines[index], each); });
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
}
tdWhatIf.$inject = ['$http'];
