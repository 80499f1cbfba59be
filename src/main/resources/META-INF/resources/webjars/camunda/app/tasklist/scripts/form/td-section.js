import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** A part of a page under a heading. */
export default function tdSection() {
  return {
    restrict: 'E',
    transclude: true,
    scope: true,
    template,
    link: function (scope, element, attributes) {
      attributes.$observe('title', title => {
        scope.heading = title;
        // as an attribute it would pop up wherever the mouse rests
        element.removeAttr('title');
      });
    }
  };
}
