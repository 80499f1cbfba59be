/** Names a request (a random UUID): whoever sends it again because the answer was lost sends the same name. */
export function requestKey() {
  // crypto.randomUUID exists on pages with TLS only
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g,
    digit => (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));
}
