/** Enter goes to the next figure, Alt with an arrow to the next criterion: a table is filled without the mouse. */
export default function tdKeys() {
  return {
    restrict: 'A',
    link: function (scope, element) {
      element[0].addEventListener('keydown', event => {
        const isFigure = event.target.matches('input.td-points, select');
        const step = event.key === 'Enter' && isFigure ? (event.shiftKey ? -1 : 1)
          : event.altKey && event.key === 'ArrowDown' ? 1 : event.altKey && event.key === 'ArrowUp' ? -1 : 0;
        if (!step) { return; }
        event.preventDefault();
        const all = Array.prototype.slice.call(element[0].querySelectorAll('input.td-points, select.td-figure'));
        const here = all.indexOf(event.target);
        const next = here < 0 ? nearest(all, event.target, step) : all[here + step];
        if (next) {
          next.focus();
          if (next.select) { next.select(); }
        }
      });
    }
  };
}

/** The figure before or after what is no figure itself. */
function nearest(all, target, step) {
  const side = step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const found = all.filter(each => target.compareDocumentPosition(each) & side);
  return step > 0 ? found[0] : found[found.length - 1];
}
