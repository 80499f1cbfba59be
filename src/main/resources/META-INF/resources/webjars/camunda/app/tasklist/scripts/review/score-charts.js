/* Draws the scores of a year, as pictures with the same figures in tables beside them. */
import { make } from '../dom.js';
import { root } from '../root.js';

// told apart by lightness too, for those who do not tell colours apart
const COLOURS = ['#12436d', '#28a197', '#a285d1', '#f46a25', '#801650', '#3d3d3d', '#5694ca'];
const format = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Points with both decimals, so that they stand below each other. */
export function bothDecimals(value) {
  return value === null || value === undefined ? '–' : format.format(value);
}

function short(name) {
  return name.replace(/^(Sở|Phòng) Ngoại vụ (tỉnh |thành phố )?/, '');
}

function table(header, rows) {
  const cell = (name, value, column) => make(name, column ? { class: 'td-num' } : { scope: 'row' }, value);
  return make('details', {},
    make('summary', {}, 'Xem dạng bảng'),
    make('table', { class: 'td-table' },
      make('thead', {}, make('tr', {}, ...header.map((name, column) => make('th', { scope: 'col', class: column ? 'td-num' : null }, name)))),
      make('tbody', {}, ...rows.map(row => make('tr', {}, ...row.map((value, column) => cell(column ? 'td' : 'th', value, column)))))));
}

  function picture(Chart, parent, title, note, units, datasets, options, header, rows) {
  const canvas = make('canvas', { role: 'img', 'aria-label': title + '. ' + note + ' Số liệu có trong bảng dưới hình.' });
  parent.append(make('figure', { class: 'td-picture' },
    make('figcaption', {}, title),
    make('p', { class: 'text-muted' }, note),
    make('div', { style: 'position: relative; height: ' + (90 + 34 * units.length) + 'px' }, canvas),
    table(header, rows)));
  return new Chart(canvas, {
    type: 'bar',
    data: { labels: units.map(unit => short(unit.name)), datasets },
    options: Object.assign({
      indexAxis: 'y', responsive: true, maintainAspectRatio: false, animation: false, locale: 'vi-VN',
      plugins: { legend: { position: 'bottom', labels: { usePointStyle: true } } }
    }, options)
  });
}

function colour(index) {
  return COLOURS[index % COLOURS.length];
}

function byGroup(Chart, parent, board, units) {
  const datasets = board.groups.map((group, index) => ({
      label: group, backgroundColor: colour(index),
      data: units.map(unit => unit.byGroup[index] || 0)
    }));
  return picture(Chart, parent, 'Điểm chấm chéo theo nhóm tiêu chí',
    'Trung bình điểm của các đơn vị chấm, từng nhóm, từng đơn vị.', units, datasets,
    { scales: { x: { stacked: true }, y: { stacked: true } } },
    ['Đơn vị'].concat(board.groups),
    units.map(unit => [unit.name].concat(board.groups.map((group, index) => bothDecimals(unit.byGroup[index])))));
}

function spread(Chart, parent, board, units) {
  const low = units.map(unit => unit.crossScores[0]);
  const high = units.map(unit => unit.crossScores[unit.crossScores.length - 1]);
  const all = low.concat(high).concat(units.map(unit => unit.self));
  const datasets = [
    {
      label: 'Từ thấp nhất đến cao nhất', barThickness: 10, order: 1,
      backgroundColor: units.map(unit => unit.spreadOverLimit ? COLOURS[3] : COLOURS[1]),
      // a bar of no width would not show
      data: units.map((unit, index) => low[index] === high[index] ? [low[index] - 0.05, high[index] + 0.05] : [low[index], high[index]])
    },
    point('Trung bình', 'mean', 'circle', COLOURS[0], units),
    point('Tự chấm', 'self', 'triangle', COLOURS[4], units)
  ];
  return picture(Chart, parent, 'Chênh lệch giữa các đơn vị chấm',
    'Màu cam: chênh lệch quá ' + bothDecimals(board.limit) + ' điểm, cần giải trình.', units, datasets,
    { scales: { x: { min: Math.floor(Math.min.apply(null, all) - 1), max: Math.ceil(Math.max.apply(null, all) + 1) } } },
    ['Đơn vị', 'Tự chấm', 'Thấp nhất', 'Cao nhất', 'Trung bình', 'Chênh lệch'],
    units.map((unit, index) => [unit.name, bothDecimals(unit.self), bothDecimals(low[index]), bothDecimals(high[index]), bothDecimals(unit.mean), bothDecimals(unit.spread)]));
}

function point(label, field, pointStyle, paint, units) {
  return {
    type: 'line', label, showLine: false, pointStyle, pointRadius: 6, order: 0,
    backgroundColor: paint, borderColor: paint,
    data: units.map(unit => unit[field])
  };
}

function years(Chart, parent, board, units) {
  const datasets = [
    { label: 'Năm ' + (board.year - 1), backgroundColor: COLOURS[6], data: units.map(unit => unit.previous) },
    { label: 'Năm ' + board.year, backgroundColor: COLOURS[0], data: units.map(now) }
  ];
  const all = units.map(unit => unit.previous).concat(units.map(now))
    .filter(value => value !== null);
  return picture(Chart, parent, 'Năm nay so với năm trước',
    'Điểm thống nhất; trước khi thống nhất là trung bình chấm chéo. Trục bắt đầu từ số lớn hơn 0.', units, datasets,
    { scales: { x: { min: Math.max(0, Math.floor(Math.min.apply(null, all) - 5)) } } },
    ['Đơn vị', 'Năm ' + (board.year - 1), 'Năm ' + board.year],
    units.map(unit => [unit.name, bothDecimals(unit.previous), bothDecimals(now(unit))]));
}

function now(unit) {
  return unit.settled === null ? unit.mean : unit.settled;
}

/** Draws all pictures of a board into a place, which is emptied first. */
export async function drawScores(parent, board) {
  parent.textContent = '';
  const units = board.units.filter(unit => unit.crossScores.length > 0);
  if (!units.length) {
    parent.append(make('p', {}, 'Chưa có điểm chấm chéo để vẽ.'));
    return;
  }
  await import(root + '/webjars/chart.js/dist/chart.umd.js'); // is no module: leaves window.Chart
  const Chart = window.Chart;
  byGroup(Chart, parent, board, units);
  spread(Chart, parent, board, units);
  if (units.some(unit => unit.previous !== null)) { years(Chart, parent, board, units); }
}
