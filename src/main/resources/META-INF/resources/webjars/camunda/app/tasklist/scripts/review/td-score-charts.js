import { templateOf } from '../template.js';
import { api, root } from '../root.js';

const template = await templateOf(import.meta.url);

/** pictures of a year's scores, drawn when somebody opens them */
export default function tdScoreCharts($http) {
  return {
    restrict: 'E',
    scope: { year: '<' },
    template,
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
}
tdScoreCharts.$inject = ['$http'];
