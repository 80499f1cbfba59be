/* "Hòm phiếu": the published boxes of one's years. A voter looks for his paper here; his code never leaves this window. */
import './root.js';
import { element, button, openPage, barEntry } from './dialog.js';

const api = window.thidua.api + '/ballots';
const OPINIONS = { A: 'đồng ý', D: 'không đồng ý', N: 'không có ý kiến' };
const AWARDS = { FLAG: 'Cờ thi đua của Bộ', CERTIFICATE: 'Bằng khen' };

async function get(path) {
  const response = await fetch(api + path);
  if (!response.ok) { throw new Error(String(response.status)); }
  return response.text();
}

function paper(file, code) {
  const box = JSON.parse(file).box;
  const found = box.papers.find(each => each.receipt === code);
  const lines = element('ul');
  if (!found) { return element('p', 'text-danger', 'Không có mã này trong hòm phiếu. Đề nghị xem lại mã; nếu mã đúng, báo ngay cho ban kiểm phiếu.'); }
  box.options.forEach((option, place) => lines.append(
    element('li', '', option.name + ', ' + AWARDS[option.award] + ': ' + (OPINIONS[found.marks[place]] || 'phiếu không hợp lệ'))));
  return lines;
}

function search(box) {
  const form = element('form', 'form-inline');
  const code = element('input', 'form-control');
  code.placeholder = 'Mã phiếu, dạng XXXX-XXXX-XXXX-XXXX';
  code.setAttribute('aria-label', 'Mã phiếu');
  code.autocomplete = 'off';
  const answer = element('div');
  answer.setAttribute('role', 'status');
  const find = button('Tìm phiếu của tôi', () => {});
  find.type = 'submit';
  form.append(code, document.createTextNode(' '), find, answer);
  form.addEventListener('submit', event => {
    event.preventDefault();
    get('/' + box.ballot + '/box')
      .then(file => answer.replaceChildren(paper(file, code.value.trim().toUpperCase())))
      .catch(() => answer.replaceChildren(element('p', 'text-danger', 'Không tải được hòm phiếu. Vui lòng thử lại.')));
  });
  return form;
}

function section(box) {
  const made = element('section', 'td-section');
  made.append(element('h4', '', box.year + ' — ' + (box.round === 1 ? 'vòng thứ nhất' : 'bỏ phiếu lại lần ' + (box.round - 1))));
  const file = element('a', '', 'Tải hòm phiếu (JSON, có chữ ký số)');
  file.href = api + '/' + box.ballot + '/box';
  const hash = element('p', 'help-block', 'Mã băm SHA-256, phải đúng như trong biên bản: ');
  hash.append(element('code', 'td-hash', box.sha256));
  made.append(file, hash, search(box));
  return made;
}

export default barEntry('thidua-boxes', 180, 'td-boxes', 'Hòm phiếu', () => openPage('Hòm phiếu đã công bố', async (body, say) => {
  const boxes = JSON.parse(await get(''));
  say(boxes.length ? '' : 'Chưa có hòm phiếu nào được công bố. Hòm phiếu được công bố sau khi ban kiểm phiếu xác nhận kết quả.');
  if (!boxes.length) { return; }
  const why = element('p', 'help-block', 'Ai cũng có thể kiểm phiếu lại, không cần hệ thống này: tải hòm phiếu và ');
  const program = element('a', '', 'chương trình Recount.java');
  program.href = api + '/recount/Recount.java';
  program.download = 'Recount.java';
  why.append(program, document.createTextNode(', rồi chạy “java Recount.java box-1.json”.'));
  body.append(why, ...boxes.map(section));
}));
