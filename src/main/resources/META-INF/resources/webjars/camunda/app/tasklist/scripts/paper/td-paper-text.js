/**
 * The text of a paper to be read in a form, set by the paper's own template. The server lets no template have other
 * elements than those of text and tables, and fills in facts as text.
 */
export default function tdPaperText() {
  return {
    restrict: 'E',
    scope: { text: '=' },
    link: function (scope, element) {
      element.addClass('td-paper-text');
      scope.$watch('text', text => element[0].replaceChildren(
        ...new DOMParser().parseFromString(text || '', 'text/html').body.childNodes));
    }
  };
}
