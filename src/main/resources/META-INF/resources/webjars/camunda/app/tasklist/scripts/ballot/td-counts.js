import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** The counted rounds of a ballot, as tellers and chair see them. */
export default function tdCounts() {
  return {
    restrict: 'E',
    scope: { rounds: '=' },
    link: function (scope) {
      scope.bases = { MEMBERS: 'thành viên', ENTITLED: 'cử tri', PRESENT: 'dự họp', CAST: 'phiếu thu về', VALID: 'phiếu hợp lệ' };
    },
    template
  };
}
