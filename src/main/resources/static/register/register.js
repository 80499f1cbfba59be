/* Shows the books of numbers that the reader's unit keeps; a book's place is in the address: #lao-cai/2016 */
import { day } from '../camunda/app/tasklist/scripts/days.js';
import { make } from '../camunda/app/tasklist/scripts/dom.js';
import { api } from '../camunda/app/tasklist/scripts/root.js';
import { get } from '../camunda/app/tasklist/scripts/server.js';

const COLUMNS = ['Số, ký hiệu', 'Ngày', 'Tên loại và trích yếu', 'Người phê duyệt', 'Tình trạng'];

const at = id => document.getElementById(id);

function state(line) {
  if (!line.voidReason) { return line.issuedOn ? 'Đã ban hành' : 'Đã cấp số, chưa có văn bản'; }
  return 'Đã hủy ngày ' + day(line.voidedAt) + ', ' + line.voidedBy + '. Lý do: ' + line.voidReason
    + (line.replacedBy ? ' Thay thế bằng số ' + line.replacedBy + '.' : '');
}

function row(line) {
  return make('tr', { class: line.voidReason ? 'td-void' : null },
    make('td', { class: 'td-number' }, line.number),
    make('td', {}, day(line.issuedOn || line.reservedAt)),
    make('td', {}, line.paper ? make('a', { href: api + '/papers/' + line.paper + '/pdf' }, line.subject) : line.subject),
    make('td', {}, line.reservedBy),
    make('td', {}, state(line)));
}

function show(lines) {
  const bodies = [...new Set(lines.map(line => line.body))];
  at('bodies').replaceChildren(...bodies.flatMap(body => [
    make('h2', {}, body),
    make('div', { class: 'scroll' }, make('table', { class: 'td-table' },
      make('thead', {}, make('tr', {}, ...COLUMNS.map(name => make('th', {}, name)))),
      make('tbody', {}, ...lines.filter(line => line.body === body).map(row))))]));
}

async function open() {
  try {
    at('state').textContent = 'Đang tải…';
    window.location.hash = at('book').value;
    show(await get('/register/' + at('book').value));
    at('state').textContent = '';
  } catch (problem) {
    at('state').textContent = problem.message;
  }
}

function option(book) {
  const voided = book.voided ? ', đã hủy ' + book.voided : '';
  return make('option', { value: book.keeper + '/' + book.year }, book.keeperName + ', năm ' + book.year + ': ' + book.numbers + ' số' + voided);
}

try {
  const books = await get('/register');
  if (books.length) {
    at('book').append(...books.map(option));
    const asked = decodeURIComponent(window.location.hash.slice(1));
    if (books.some(book => book.keeper + '/' + book.year === asked)) { at('book').value = asked; }
    at('book').addEventListener('change', open);
    await open();
  } else {
    at('state').textContent = 'Đơn vị của anh/chị chưa giữ sổ nào: chưa có văn bản nào được cấp số.';
  }
} catch (problem) {
  at('state').textContent = problem.message;
}
