import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** who gave what for each criterion: first those on which the scorers do not agree */
export default function tdGiven() {
  function table(disputed) {
    return '<table class="td-table td-fill"><thead><tr><th>Tiêu chí</th><th class="td-num">Cao nhất</th><th class="td-num">Tự chấm</th><th>Chấm chéo</th></tr></thead>'
      + '<tbody><tr ng-repeat="each in criteria | filter:{disputed: ' + disputed + '}"><td>{{each.code}}. {{each.name}}</td>'
      + '<td class="td-num" data-label="Cao nhất">{{each.max | tdPoints}}</td><td class="td-num" data-label="Tự chấm">{{each.selfScore | tdPoints}}</td>'
      + '<td data-label="Chấm chéo"><div ng-repeat="given in each.given" class="td-text">{{given.scorer}}: <strong>{{given.points | tdPoints}}</strong> <span ng-if="given.reason">({{given.reason}})</span></div></td></tr></tbody></table>';
  }
  return {
    restrict: 'E',
    scope: { criteria: '<' },
    template
  };
}
