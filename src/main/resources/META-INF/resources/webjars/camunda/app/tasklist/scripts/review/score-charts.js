// Draws the scores of a year, as pictures with the same figures in tables beside them.
// Needs the library Chart.js; leaves window.scoreCharts.
(function (Chart) {
  'use strict';

  // told apart by lightness too, for those who do not tell colours apart
  var COLOURS = ['#12436d', '#28a197', '#a285d1', '#f46a25', '#801650', '#3d3d3d', '#5694ca'];
  var format = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

  function points(value) {
    return value === null || value === undefined ? '–' : format.format(value);
  }

  function short(name) {
    return name.replace(/^(Sở|Phòng) Ngoại vụ (tỉnh |thành phố )?/, '');
  }

  function element(name, parent, text) {
    var created = document.createElement(name);
    if (text !== undefined) { created.textContent = text; }
    if (parent) { parent.appendChild(created); }
    return created;
  }

  function table(parent, header, rows) {
    var details = element('details', parent);
    element('summary', details, 'Xem dạng bảng');
    var made = element('table', details);
    made.className = 'td-table';
    var head = element('tr', element('thead', made));
    header.forEach(function (name, column) {
      var cell = element('th', head, name);
      cell.scope = 'col';
      if (column) { cell.className = 'td-num'; }
    });
    var body = element('tbody', made);
    rows.forEach(function (row) {
      var line = element('tr', body);
      row.forEach(function (value, column) {
        var cell = element(column ? 'td' : 'th', line, value);
        if (column) { cell.className = 'td-num'; } else { cell.scope = 'row'; }
      });
    });
  }

  function picture(parent, title, note, units, datasets, options, header, rows) {
    var figure = element('figure', parent);
    figure.className = 'td-picture';
    element('figcaption', figure, title);
    element('p', figure, note).className = 'text-muted';
    var box = element('div', figure);
    box.style.height = 90 + 34 * units.length + 'px';
    box.style.position = 'relative';
    var canvas = element('canvas', box);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', title + '. ' + note + ' Số liệu có trong bảng dưới hình.');
    table(figure, header, rows);
    return new Chart(canvas, {
      type: 'bar',
      data: { labels: units.map(function (unit) { return short(unit.name); }), datasets: datasets },
      options: Object.assign({
        indexAxis: 'y', responsive: true, maintainAspectRatio: false, animation: false, locale: 'vi-VN',
        plugins: { legend: { position: 'bottom', labels: { usePointStyle: true } } }
      }, options)
    });
  }

  function colour(index) {
    return COLOURS[index % COLOURS.length];
  }

  function byGroup(parent, board, units) {
    var datasets = board.groups.map(function (group, index) {
      return {
        label: group, backgroundColor: colour(index),
        data: units.map(function (unit) { return unit.byGroup[index] || 0; })
      };
    });
    return picture(parent, 'Điểm chấm chéo theo nhóm tiêu chí',
      'Trung bình điểm của các đơn vị chấm, từng nhóm, từng đơn vị.', units, datasets,
      { scales: { x: { stacked: true }, y: { stacked: true } } },
      ['Đơn vị'].concat(board.groups),
      units.map(function (unit) {
        return [unit.name].concat(board.groups.map(function (group, index) { return points(unit.byGroup[index]); }));
      }));
  }

  function spread(parent, board, units) {
    var low = units.map(function (unit) { return unit.crossScores[0]; });
    var high = units.map(function (unit) { return unit.crossScores[unit.crossScores.length - 1]; });
    var all = low.concat(high).concat(units.map(function (unit) { return unit.self; }));
    var datasets = [
      {
        label: 'Từ thấp nhất đến cao nhất', barThickness: 10, order: 1,
        backgroundColor: units.map(function (unit) { return unit.spreadOverLimit ? COLOURS[3] : COLOURS[1]; }),
        // a bar of no width would not show
        data: units.map(function (unit, index) {
          return low[index] === high[index] ? [low[index] - 0.05, high[index] + 0.05] : [low[index], high[index]];
        })
      },
      point('Trung bình', 'mean', 'circle', COLOURS[0], units),
      point('Tự chấm', 'self', 'triangle', COLOURS[4], units)
    ];
    return picture(parent, 'Chênh lệch giữa các đơn vị chấm',
      'Màu cam: chênh lệch quá ' + points(board.limit) + ' điểm, cần giải trình.', units, datasets,
      { scales: { x: { min: Math.floor(Math.min.apply(null, all) - 1), max: Math.ceil(Math.max.apply(null, all) + 1) } } },
      ['Đơn vị', 'Tự chấm', 'Thấp nhất', 'Cao nhất', 'Trung bình', 'Chênh lệch'],
      units.map(function (unit, index) {
        return [unit.name, points(unit.self), points(low[index]), points(high[index]), points(unit.mean), points(unit.spread)];
      }));
  }

  function point(label, field, style, colour, units) {
    return {
      type: 'line', label: label, showLine: false, pointStyle: style, pointRadius: 6, order: 0,
      backgroundColor: colour, borderColor: colour,
      data: units.map(function (unit) { return unit[field]; })
    };
  }

  function years(parent, board, units) {
    var datasets = [
      { label: 'Năm ' + (board.year - 1), backgroundColor: COLOURS[6], data: units.map(function (unit) { return unit.previous; }) },
      { label: 'Năm ' + board.year, backgroundColor: COLOURS[0], data: units.map(now) }
    ];
    var all = units.map(function (unit) { return unit.previous; }).concat(units.map(now))
      .filter(function (value) { return value !== null; });
    return picture(parent, 'Năm nay so với năm trước',
      'Điểm thống nhất; trước khi thống nhất là trung bình chấm chéo. Trục bắt đầu từ số lớn hơn 0.', units, datasets,
      { scales: { x: { min: Math.max(0, Math.floor(Math.min.apply(null, all) - 5)) } } },
      ['Đơn vị', 'Năm ' + (board.year - 1), 'Năm ' + board.year],
      units.map(function (unit) { return [unit.name, points(unit.previous), points(now(unit))]; }));
  }

  function now(unit) {
    return unit.settled === null ? unit.mean : unit.settled;
  }

  // all pictures of a board; the parent is emptied first
  window.scoreCharts = {
    points: points,
    draw: function (parent, board) {
      parent.textContent = '';
      var units = board.units.filter(function (unit) { return unit.crossScores.length > 0; });
      if (!units.length) {
        element('p', parent, 'Chưa có điểm chấm chéo để vẽ.');
        return [];
      }
      var charts = [byGroup(parent, board, units), spread(parent, board, units)];
      if (units.some(function (unit) { return unit.previous !== null; })) {
        charts.push(years(parent, board, units));
      }
      return charts;
    }
  };
}(window.Chart));
