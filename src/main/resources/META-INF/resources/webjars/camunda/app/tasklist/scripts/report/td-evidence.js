import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** The files of a criterion, to be brought, replaced and taken away. */
export default function tdEvidence($timeout, filing) {
  return {
    restrict: 'E',
    scope: { sheet: '<', row: '<', closed: '<', elsewhere: '<' },
    template,
    link: function (scope, element) {
      const input = element[0].querySelector('input[type=file]');
      let replaced = null;
      scope.kinds = ['DECISION', 'REPORT', 'CONFIRMATION', 'FIGURES', 'PICTURE', 'OTHER'];
      scope.chosen = { kind: 'REPORT' };
      scope.choose = function (file) {
        replaced = file;
        input.value = '';
        input.click();
      };
      input.addEventListener('change', () => {
        $timeout(() => { if (input.files[0]) { send(input.files[0]); } });
      });
      scope.remove = function (each) {
        filing.remove(scope, '/evidence/' + each.file.id, () => {
          scope.row.evidence = scope.row.evidence.filter(other => other !== each);
          scope.$emit('td-evidence');
        });
      };

      function send(file) {
        const address = '/evidence' + (replaced ? '/' + replaced.id + '/versions' : '');
        const fields = replaced ? {} : {
          awardYear: scope.sheet.awardYear, unit: scope.sheet.unitCode, criterion: scope.row.code, kind: scope.chosen.kind
        };
        filing.send(scope, address, file, fields, kept => {
          const brought = { file: kept, added: true, elsewhere: [] };
          scope.row.evidence = scope.row.evidence.filter(each => each.file.id !== brought.file.id).concat([brought]);
          scope.$emit('td-evidence');
        });
      }
    }
  };
}
tdEvidence.$inject = ['$timeout', 'tdFiling'];
