// Shows one year: /scores/index.html?cluster=cum-1&year=2016
(function () {
  'use strict';
  var VERDICTS = { ELIGIBLE: 'Đủ điều kiện', ON_HOLD: 'Chưa xét', EXCLUDED: 'Không đủ điều kiện' };
  var MEANS = ['Trung bình', 'Thống nhất', 'Năm trước'];
  var asked = new URLSearchParams(window.location.search);
  var address = window.thidua.api + '/scores/' + encodeURIComponent(asked.get('cluster') || '')
    + '/' + encodeURIComponent(asked.get('year') || '');

  function at(id) { return document.getElementById(id); }

  // a label tells what the figure is where the table is too wide for the screen
  function cell(row, name, text, numeric, label) {
    var made = document.createElement(name);
    if (label) { made.dataset.label = label; }
    made.textContent = text;
    if (numeric) { made.className = 'td-num'; }
    row.appendChild(made);
  }

  function say(place, text) {
    var made = document.createElement('div');
    made.textContent = text;
    place.appendChild(made);
  }

  function fill(board) {
    var scorers = Math.max.apply(null, board.units.map(function (unit) { return unit.crossScores.length; }));
    var head = at('table').createTHead().insertRow();
    cell(head, 'th', 'Hạng', true);
    cell(head, 'th', 'Đơn vị');
    cell(head, 'th', 'Tự chấm', true);
    for (var i = 1; i <= scorers; i++) { cell(head, 'th', 'Chấm chéo ' + i, true); }
    MEANS.forEach(function (name) { cell(head, 'th', name, true); });
    cell(head, 'th', 'Điều kiện và căn cứ');
    var body = at('table').createTBody();
    var points = window.scoreCharts.points;
    board.units.slice().sort(function (one, other) {
      return (one.rank || 999) - (other.rank || 999);
    }).forEach(function (unit) {
      var row = body.insertRow();
      cell(row, 'td', unit.rank || '–', true, 'Hạng');
      cell(row, 'td', unit.name);
      cell(row, 'td', points(unit.self), true, 'Tự chấm');
      for (var i = 0; i < scorers; i++) { cell(row, 'td', points(unit.crossScores[i]), true, 'Chấm chéo ' + (i + 1)); }
      [unit.mean, unit.settled, unit.previous].forEach(function (value, place) { cell(row, 'td', points(value), true, MEANS[place]); });
      cell(row, 'td', unit.verdict ? VERDICTS[unit.verdict] + '. ' + unit.ground + ' (' + unit.citation + ')' : 'Chưa xét điều kiện',
        false, 'Điều kiện và căn cứ');
      var reasons = row.lastChild;
      if (unit.settledReason) { say(reasons, 'Lý do của điểm thống nhất: ' + unit.settledReason); }
      if (unit.change) {
        say(reasons, 'Cụm trưởng ' + (unit.change.added ? 'thêm vào' : 'đưa ra khỏi') + ' danh sách đề cử. Lý do: ' + unit.change.reason);
      }
    });
  }

  fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
    .then(function (response) {
      return response.json().catch(function () { return {}; }).then(function (body) {
        if (response.status === 401) { throw new Error('Chưa đăng nhập. Hãy đăng nhập vào danh sách công việc rồi tải lại trang này.'); }
        if (!response.ok) { throw new Error(body.detail || 'Không tải được điểm. Hãy tải lại trang.'); }
        return body;
      });
    })
    .then(function (board) {
      at('title').textContent = 'Điểm bình xét năm ' + board.year + ', ' + board.clusterName;
      document.title = at('title').textContent;
      at('state').textContent = 'Không số liệu nào trong bảng tự quyết định kết quả; hội nghị xem xét điểm, điều kiện và phiếu bầu cùng nhau.';
      at('workbook').href = address + '/scores.xlsx';
      at('outcome').href = address.replace('/scores/', '/years/') + '/outcome.xlsx';
      at('links').hidden = false;
      at('board').hidden = false;
      fill(board);
      window.scoreCharts.draw(at('pictures'), board);
    })
    .catch(function (problem) { at('state').textContent = problem.message; });
}());
