/* The page on which an administrator has record, engine, papers, mails and files compared. */
import '../../tasklist/scripts/root.js';

const api = window.thidua.api;
const PAGE = '#/kiem-tra-toan-ven';

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (name === 'onclick') { node.addEventListener('click', value); } else { node.setAttribute(name, value); }
  });
  node.append(...children);
  return node;
}

async function findings() {
  const response = await fetch(api + '/completeness', { headers: { Accept: 'application/json' } });
  const answer = await response.json();
  if (!response.ok) { throw new Error(answer.detail || 'Máy chủ không trả lời được (' + response.status + ').'); }
  return answer;
}

const now = () => new Date().toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'medium' });

function table(found) {
  return el('table', { class: 'table table-condensed thu-table' },
    el('thead', {}, el('tr', {}, el('th', {}, 'Hồ sơ'), el('th', {}, 'Sai lệch'))),
    el('tbody', {}, ...found.map(each => el('tr', {}, el('td', {}, each.caseName || 'Chung'), el('td', {}, each.sentence)))));
}

function verdict(found) {
  const checked = 'Kiểm tra lúc ' + now() + ': ';
  return found.length === 0 ? el('div', { class: 'alert alert-success' }, checked + 'không có sai lệch.') :
    el('div', {}, el('div', { class: 'alert alert-danger' }, checked + 'có ' + found.length + ' sai lệch.'), table(found));
}

const page = {
  id: 'thidua-completeness',
  pluginPoint: 'cockpit.route',
  priority: 9,
  properties: { path: '/kiem-tra-toan-ven', label: 'Kiểm tra toàn vẹn' },
  render: node => {
    const place = el('div', { role: 'status' });
    const button = el('button', { class: 'btn btn-primary', type: 'button', onclick: check }, 'Kiểm tra');
    async function check() {
      button.disabled = true;
      place.replaceChildren('Đang đối chiếu…');
      try { place.replaceChildren(verdict(await findings())); }
      catch (failure) { place.replaceChildren(el('div', { class: 'alert alert-danger' }, failure.message)); }
      button.disabled = false;
    }
    node.replaceChildren(el('div', { class: 'thu' }, el('h3', {}, 'Kiểm tra toàn vẹn'),
      el('p', { class: 'help-block' }, 'Đối chiếu sổ sách, quy trình, văn bản, thư và tệp với nhau; mỗi sai lệch được nêu bằng lời. ' +
        'Việc kiểm tra chỉ đọc, không sửa gì và không xem nội dung phiếu; với nhiều tệp có thể mất vài phút.'),
      el('div', { class: 'thu-bar' }, button), place));
  },
  unmount: () => {}
};

const card = {
  id: 'thidua-completeness-card',
  pluginPoint: 'cockpit.dashboard',
  priority: 4,
  render: node => node.replaceChildren(el('div', { class: 'thu' },
    el('h3', {}, el('a', { href: PAGE }, 'Kiểm tra toàn vẹn')),
    el('p', {}, 'Sổ sách, quy trình, văn bản, thư và tệp có khớp nhau không. ', el('a', { href: PAGE }, 'Kiểm tra')))),
  unmount: () => {}
};

export default [page, card];
