/* Shows one year: /scores/index.html?cluster=cum-1&year=2016 */
import { make } from '../camunda/app/tasklist/scripts/dom.js';
import { bothDecimals as points, drawScores } from '../camunda/app/tasklist/scripts/review/score-charts.js';
import { api } from '../camunda/app/tasklist/scripts/root.js';
import { get } from '../camunda/app/tasklist/scripts/server.js';
import { word, wordsLoaded } from '../camunda/app/tasklist/scripts/words.js';

const MEANS = ['Trung bình', 'Thống nhất', 'Năm trước'];
const asked = new URLSearchParams(window.location.search);
const year = encodeURIComponent(asked.get('cluster') || '') + '/' + encodeURIComponent(asked.get('year') || '');

const at = id => document.getElementById(id);

// a label tells what the figure is where the table is too wide for the screen
const figure = (label, text) => make('td', { class: 'td-num', 'data-label': label }, text);

function reasons(unit) {
  const lines = [];
  if (unit.settledReason) { lines.push('Lý do của điểm thống nhất: ' + unit.settledReason); }
  if (unit.change) {
    lines.push('Cụm trưởng ' + (unit.change.added ? 'thêm vào' : 'đưa ra khỏi') + ' danh sách đề cử. Lý do: ' + unit.change.reason);
  }
  return lines.map(line => make('div', {}, line));
}

function row(unit, crossScores) {
  const verdict = unit.verdict ? word(unit.verdict, 'review.verdict') + '. ' + unit.ground + ' (' + unit.citation + ')' : 'Chưa xét điều kiện';
  return make('tr', {},
    figure('Hạng', unit.rank || '–'),
    make('td', {}, unit.name),
    figure('Tự chấm', points(unit.self)),
    ...crossScores.map((label, place) => figure(label, points(unit.crossScores[place]))),
    ...[unit.mean, unit.settled, unit.previous].map((value, place) => figure(MEANS[place], points(value))),
    make('td', { 'data-label': 'Điều kiện và căn cứ' }, verdict, ...reasons(unit)));
}

function fill(board) {
  const scorers = Math.max(...board.units.map(unit => unit.crossScores.length));
  const crossScores = Array.from({ length: scorers }, (_, place) => 'Chấm chéo ' + (place + 1));
  const number = text => make('th', { class: 'td-num' }, text);
  at('table').append(
    make('thead', {}, make('tr', {}, number('Hạng'), make('th', {}, 'Đơn vị'), number('Tự chấm'), ...crossScores.map(number),
      ...MEANS.map(number), make('th', {}, 'Điều kiện và căn cứ'))),
    make('tbody', {}, ...[...board.units].sort((one, other) => (one.rank || 999) - (other.rank || 999)).map(unit => row(unit, crossScores))));
}

try {
  const [board] = await Promise.all([get('/scores/' + year), wordsLoaded()]);
  at('title').textContent = 'Điểm bình xét năm ' + board.year + ', ' + board.clusterName;
  document.title = at('title').textContent;
  at('state').textContent = 'Không số liệu nào trong bảng tự quyết định kết quả; hội nghị xem xét điểm, điều kiện và phiếu bầu cùng nhau.';
  at('workbook').href = api + '/scores/' + year + '/scores.xlsx';
  at('outcome').href = api + '/years/' + year + '/outcome.xlsx';
  at('links').hidden = false;
  at('board').hidden = false;
  fill(board);
  await drawScores(at('pictures'), board);
} catch (problem) {
  at('state').textContent = problem.message;
}
