// Sends a PDF to be examined and shows the answer; nothing is kept on either side.
(function () {
  'use strict';
  var LARGEST = 25 * 1024 * 1024;

  function at(id) { return document.getElementById(id); }

  function tell(text, className) {
    at('state').textContent = text;
    at('state').className = className || '';
  }

  /** Against forged requests: what changes or sends something carries it. */
  function token() {
    return fetch(window.thidua.api + '/session/token', { credentials: 'same-origin' })
      .then(function (response) { return response.ok ? response.json() : { token: '' }; })
      .then(function (session) { return session.token; });
  }

  function refusal(response) {
    if (response.status === 401 || response.status === 403) {
      return Promise.resolve('Chưa đăng nhập. Hãy đăng nhập vào danh sách công việc rồi tải lại trang này.');
    }
    return response.json()
      .then(function (problem) { return problem.detail; }, function () { return ''; })
      .then(function (detail) { return detail || 'Không kiểm tra được tệp. Hãy thử lại.'; });
  }

  function check(event) {
    var file = at('file').files[0];
    var form = new FormData();
    event.preventDefault();
    at('answer').textContent = '';
    if (!file) { tell('Chưa chọn tệp.', 'verdict note'); return; }
    if (file.size > LARGEST) { tell('Tệp lớn hơn 25 MB nên không gửi đi được.', 'verdict bad'); return; }
    form.append('file', file);
    at('check').disabled = true;
    tell('Đang kiểm tra…');
    token().then(function (found) {
      return fetch(window.thidua.api + '/verification', {
        method: 'POST', body: form, credentials: 'same-origin',
        headers: { 'X-XSRF-TOKEN': found, Accept: 'text/html, application/problem+json' }
      });
    }).then(function (response) {
      if (!response.ok) { return refusal(response).then(function (why) { tell(why, 'verdict bad'); }); }
      return response.text().then(function (words) {
        tell('Kết quả kiểm tra tệp “' + file.name + '”:');
        at('answer').innerHTML = words;
      });
    }).catch(function () { tell('Không nối được với máy chủ. Hãy thử lại.', 'verdict bad'); })
      .then(function () { at('check').disabled = false; });
  }

  at('form').addEventListener('submit', check);
}());
