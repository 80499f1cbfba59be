import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** Finds what a finding speaks of. */
export default function tdFindings() {
  return {
    restrict: 'E',
    scope: { findings: '<' },
    template,
    link: function (scope, element) {
      scope.go = function (finding, event) {
        event.preventDefault();
        // a report that is read may stand before a form that is filled in
        const page = element[0].closest('td-report') || document;
        const part = page.querySelector('[data-part="' + finding.part + '"]');
        const field = part && part.querySelector('[data-field$="' + finding.field + '"]') || part;
        if (field) {
          field.scrollIntoView({ block: 'center' });
          const control = field.querySelector('input, textarea, select');
          if (control) { control.focus({ preventScroll: true }); }
        }
      };
    }
  };
}
