/* Makes what is shown outside AngularJS; texts are set as texts, never as HTML. */

/**
 * @param {string} name of the element
 * @param {object} [attributes] by name; `onclick` and the like are listeners; null and false are left out
 * @param {...(Node|string|null)} children null and undefined are left out
 */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(attribute.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(attribute, value === true ? '' : value);
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

export function button(label, onclick, className = 'btn btn-default btn-sm') {
  return make('button', { type: 'button', class: className, onclick }, label);
}
