/* How scripts outside AngularJS speak with our interface. */
import { api } from './root.js';

const SIGNED_OUT = 'Phiên làm việc đã hết hạn hoặc chưa đăng nhập. Đề nghị đăng nhập vào danh sách công việc rồi tải lại trang này.';

/** An answer that is no success; its message is for the reader. */
export class Refusal extends Error {
  constructor(status, detail) {
    super(status === 401 || status === 403 && !detail ? SIGNED_OUT : detail || 'Máy chủ không trả lời được (' + status + '). Đề nghị thử lại.');
    this.status = status;
  }
}

/** Against forged requests: what changes or sends something carries it. Empty where the cookie is out of reach. */
export function token(cookies = document.cookie) {
  const found = /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(cookies);
  return found ? decodeURIComponent(found[1]) : '';
}

/**
 * Asks our interface and gives back its answer as JSON, null if it is empty.
 *
 * @param {string} method of HTTP
 * @param {string} path below /api
 * @param {object} [body] sent as JSON
 * @throws {Refusal} if the answer is no success
 */
export async function call(method, path, body) {
  const headers = { Accept: 'application/json' };
  if (method !== 'GET') { Object.assign(headers, { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() }); }
  const response = await fetch(api + path, {
    method, headers, credentials: 'same-origin', body: body === undefined ? undefined : JSON.stringify(body)
  });
  const text = await response.text();
  if (!response.ok) { throw new Refusal(response.status, detailOf(text)); }
  return text ? JSON.parse(text) : null;
}

function detailOf(text) {
  try {
    return JSON.parse(text).detail || '';
  } catch {
    return '';
  }
}

export const get = path => call('GET', path);
