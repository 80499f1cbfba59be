/**
 * The template of an element: the .html file beside its script. Awaited while the script is loaded, so that the element
 * is complete when the first form is compiled and no form waits or flickers.
 *
 * @param {string} script address of the element's script, import.meta.url
 * @returns {Promise<string>} the template
 */
export async function templateOf(script) {
  const address = script.replace(/\.js(\?.*)?$/, '.html');
  const response = await fetch(address);
  if (!response.ok) { throw new Error(address + ': ' + response.status); }
  return response.text();
}
