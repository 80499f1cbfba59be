/** Enter goes to the next figure, Alt with an arrow to the next criterion: a table is filled without the mouse. */
export default function tdKeys() {
  return {
    restrict: 'A',
    link: function (scope, element) {
      element[0].addEventListener('keydown', function (event) {
        var isFigure = event.target.matches('input.td-points, select');
        var step = event.key === 'Enter' && isFigure ? (event.shiftKey ? -1 : 1)
          : event.altKey && event.key === 'ArrowDown' ? 1 : event.altKey && event.key === 'ArrowUp' ? -1 : 0;
        if (!step) { return; }
        event.preventDefault();
        var all = Array.prototype.slice.call(element[0].querySelectorAll('input.td-points, select.td-figure'));
        var here = all.indexOf(event.target);
        var next = here < 0 ? nearest(all, event.target, step) : all[here + step];
        if (next) {
          next.focus();
          if (next.select) { next.select(); }
        }
      });
    }
  };
}
