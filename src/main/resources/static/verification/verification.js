/* Sends a PDF to be examined and shows the answer; nothing is kept on either side. */
import { api } from '../camunda/app/tasklist/scripts/root.js';
import { Refusal } from '../camunda/app/tasklist/scripts/server.js';

const LARGEST = 25 * 1024 * 1024;

const at = id => document.getElementById(id);

function tell(text, className = '') {
  at('state').textContent = text;
  at('state').className = className;
}

/** Against forged requests: what changes or sends something carries it. */
async function token() {
  const response = await fetch(api + '/session/token', { credentials: 'same-origin' });
  return response.ok ? (await response.json()).token : '';
}

async function refusal(response) {
  const problem = await response.json().catch(() => ({}));
  return new Refusal(response.status, response.status === 401 || response.status === 403 ? '' : problem.detail);
}

/** The answer is a part of a page, made by the server. */
async function examined(file) {
  const form = new FormData();
  form.append('file', file);
  const response = await fetch(api + '/verification', {
    method: 'POST', body: form, credentials: 'same-origin',
    headers: { 'X-XSRF-TOKEN': await token(), Accept: 'text/html, application/problem+json' }
  });
  if (!response.ok) { throw await refusal(response); }
  return response.text();
}

async function check(event) {
  event.preventDefault();
  const file = at('file').files[0];
  at('answer').textContent = '';
  if (!file) { tell('Chưa chọn tệp.', 'verdict note'); return; }
  if (file.size > LARGEST) { tell('Tệp lớn hơn 25 MB nên không gửi đi được.', 'verdict bad'); return; }
  at('check').disabled = true;
  tell('Đang kiểm tra…');
  try {
    at('answer').innerHTML = await examined(file);
    tell('Kết quả kiểm tra tệp “' + file.name + '”:');
  } catch (failure) {
    tell(failure instanceof Refusal ? failure.message : 'Không nối được với máy chủ. Đề nghị thử lại.', 'verdict bad');
  }
  at('check').disabled = false;
}

at('form').addEventListener('submit', check);
