/* The page on which an administrator has record, engine, papers, mails and files compared. */
import { button, make } from '../../tasklist/scripts/dom.js';
import { get } from '../../tasklist/scripts/server.js';

const PAGE = '#/kiem-tra-toan-ven';

const now = () => new Date().toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'medium' });

function table(found) {
  return make('table', { class: 'table table-condensed thu-table' },
    make('thead', {}, make('tr', {}, make('th', {}, 'Hồ sơ'), make('th', {}, 'Sai lệch'))),
    make('tbody', {}, ...found.map(each => make('tr', {}, make('td', {}, each.caseName || 'Chung'), make('td', {}, each.sentence)))));
}

function verdict(found) {
  const checked = 'Kiểm tra lúc ' + now() + ': ';
  return found.length === 0 ? make('div', { class: 'alert alert-success' }, checked + 'không có sai lệch.') :
    make('div', {}, make('div', { class: 'alert alert-danger' }, checked + 'có ' + found.length + ' sai lệch.'), table(found));
}

const page = {
  id: 'thidua-completeness',
  pluginPoint: 'cockpit.route',
  priority: 9,
  properties: { path: '/kiem-tra-toan-ven', label: 'Kiểm tra toàn vẹn' },
  render: node => {
    const place = make('div', { role: 'status' });
    const start = button('Kiểm tra', check, 'btn btn-primary');
    async function check() {
      start.disabled = true;
      place.replaceChildren('Đang đối chiếu…');
      try {
        place.replaceChildren(verdict(await get('/completeness')));
      } catch (failure) {
        place.replaceChildren(make('div', { class: 'alert alert-danger' }, failure.message));
      }
      start.disabled = false;
    }
    node.replaceChildren(make('div', { class: 'thu' }, make('h3', {}, 'Kiểm tra toàn vẹn'),
      make('p', { class: 'help-block' }, 'Đối chiếu sổ sách, quy trình, văn bản, thư và tệp với nhau; mỗi sai lệch được nêu bằng lời. ' +
        'Việc kiểm tra chỉ đọc, không sửa gì và không xem nội dung phiếu; với nhiều tệp có thể mất vài phút.'),
      make('div', { class: 'thu-bar' }, start), place));
  },
  unmount: () => {}
};

const card = {
  id: 'thidua-completeness-card',
  pluginPoint: 'cockpit.dashboard',
  priority: 4,
  render: node => node.replaceChildren(make('div', { class: 'thu' },
    make('h3', {}, make('a', { href: PAGE }, 'Kiểm tra toàn vẹn')),
    make('p', {}, 'Sổ sách, quy trình, văn bản, thư và tệp có khớp nhau không. ', make('a', { href: PAGE }, 'Kiểm tra')))),
  unmount: () => {}
};

export default [page, card];
