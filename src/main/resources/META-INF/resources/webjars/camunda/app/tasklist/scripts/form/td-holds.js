/** A field that is not right while a condition does not hold. */
export default function tdHolds() {
  return {
    require: 'ngModel',
    link: function (scope, element, attributes, control) {
      scope.$watch(attributes.tdHolds, holds => { control.$setValidity('holds', !!holds); });
    }
  };
}
