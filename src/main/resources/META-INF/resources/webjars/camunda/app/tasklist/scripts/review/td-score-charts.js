import { api, root } from '../root.js';
import { templateOf } from '../template.js';
import { drawScores } from './score-charts.js';

const template = await templateOf(import.meta.url);

/** Pictures of a year's scores, drawn when somebody opens them. */
export default function tdScoreCharts($http) {
  return {
    restrict: 'E',
    scope: { year: '<' },
    template,
    link: function (scope, element) {
      const pictures = element[0].querySelector('.td-pictures');
      scope.page = () => {
        const [cluster, year] = (scope.year || '').split('/');
        return root + '/scores/index.html?cluster=' + encodeURIComponent(cluster) + '&year=' + year;
      };
      scope.workbook = () => api + '/scores/' + scope.year + '/scores.xlsx';
      element[0].querySelector('details').addEventListener('toggle', () => scope.$apply(() => {
        $http.get(api + '/scores/' + scope.year).then(answer => drawScores(pictures, answer.data), answer => {
          pictures.textContent = answer.data && answer.data.detail || 'Không tải được điểm.';
        });
      }), { once: true });
    }
  };
}
tdScoreCharts.$inject = ['$http'];
