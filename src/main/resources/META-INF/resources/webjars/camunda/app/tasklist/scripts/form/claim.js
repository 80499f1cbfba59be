/* A task is worked by who has claimed it; until then its form is there to be read. */

/** Tasklist marks a form so until the task is claimed. */
export function isDisabled(element) {
  return !!element[0].closest('.disabled-form');
}

/** Keeps an element's fields from mouse and keyboard until the task is claimed. */
export function waitForClaim(scope, element) {
  scope.$watch(() => isDisabled(element), waits => { element[0].toggleAttribute('inert', waits); });
}
