// Shows the books of numbers that the reader's unit keeps; a book's place is in the address: #lao-cai/2016
(function () {
  'use strict';
  var day = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' });

  function at(id) { return document.getElementById(id); }

  function date(value) { return value ? day.format(new Date(value)) : '–'; }

  function make(parent, name, text, className) {
    var made = document.createElement(name);
    if (text) { made.textContent = text; }
    if (className) { made.className = className; }
    parent.appendChild(made);
    return made;
  }

  function get(path) {
    return fetch(window.thidua.api + '/register' + path, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
      .then(function (response) {
        return response.json().catch(function () { return {}; }).then(function (body) {
          if (response.status === 401) { throw new Error('Chưa đăng nhập. Hãy đăng nhập vào danh sách công việc rồi tải lại trang này.'); }
          if (!response.ok) { throw new Error(body.detail || 'Không tải được sổ. Hãy tải lại trang.'); }
          return body;
        });
      });
  }

  function state(line) {
    if (!line.voidReason) { return line.issuedOn ? 'Đã ban hành' : 'Đã cấp số, chưa có văn bản'; }
    return 'Đã hủy ngày ' + date(line.voidedAt) + ', ' + line.voidedBy + '. Lý do: ' + line.voidReason
      + (line.replacedBy ? ' Thay thế bằng số ' + line.replacedBy + '.' : '');
  }

  function show(lines) {
    var table;
    var body;
    at('bodies').textContent = '';
    lines.forEach(function (line) {
      if (line.body !== body) {
        body = line.body;
        make(at('bodies'), 'h2', body);
        table = make(make(at('bodies'), 'div', '', 'scroll'), 'table', '', 'td-table');
        var head = table.createTHead().insertRow();
        ['Số, ký hiệu', 'Ngày', 'Tên loại và trích yếu', 'Người phê duyệt', 'Tình trạng'].forEach(function (name) { make(head, 'th', name); });
        table.createTBody();
      }
      var row = table.tBodies[0].insertRow();
      if (line.voidReason) { row.className = 'td-void'; }
      make(row, 'td', line.number, 'td-number');
      make(row, 'td', date(line.issuedOn || line.reservedAt));
      var subject = make(row, 'td', line.paper ? '' : line.subject);
      if (line.paper) { make(subject, 'a', line.subject).href = window.thidua.api + '/papers/' + line.paper + '/pdf'; }
      make(row, 'td', line.reservedBy);
      make(row, 'td', state(line));
    });
  }

  function open() {
    at('state').textContent = 'Đang tải…';
    window.location.hash = at('book').value;
    get('/' + at('book').value).then(function (lines) {
      at('state').textContent = '';
      show(lines);
    }).catch(tell);
  }

  function tell(problem) { at('state').textContent = problem.message; }

  get('').then(function (books) {
    if (!books.length) {
      at('state').textContent = 'Đơn vị của anh/chị chưa giữ sổ nào: chưa có văn bản nào được cấp số.';
      return;
    }
    books.forEach(function (book) {
      make(at('book'), 'option', book.keeperName + ', năm ' + book.year + ': ' + book.numbers + ' số'
        + (book.voided ? ', đã hủy ' + book.voided : '')).value = book.keeper + '/' + book.year;
    });
    var asked = decodeURIComponent(window.location.hash.slice(1));
    if (books.some(function (book) { return book.keeper + '/' + book.year === asked; })) { at('book').value = asked; }
    at('book').addEventListener('change', open);
    open();
  }).catch(tell);
}());
