/* "Hòm phiếu": the published boxes of one's years. A voter looks for his paper here; his code never leaves this window. */
import { button, make } from '../dom.js';
import { api } from '../root.js';
import { get } from '../server.js';
import { inText, word, wordsLoaded } from '../words.js';
import { barEntry, openPage } from './dialog.js';

/** Opinions as a published box writes them. */
const MARKS = { A: 'AGREE', D: 'DISAGREE', N: 'NO_OPINION' };

function problem(text) { return make('p', { class: 'text-danger' }, text); }

function opinion(mark) { return MARKS[mark] ? inText(word(MARKS[mark], 'ballot.opinion')) : inText(word('SPOILT', 'ballot.kind')); }

function paper({ box }, code) {
  const found = box.papers.find(each => each.receipt === code);
  if (!found) { return problem('Không có mã này trong hòm phiếu. Đề nghị xem lại mã; nếu mã đúng, báo ngay cho ban kiểm phiếu.'); }
  return make('ul', {}, ...box.options.map((option, place) =>
    make('li', {}, option.name + ', ' + word(option.award, 'year.award') + ': ' + opinion(found.marks[place]))));
}

function search(box) {
  const code = make('input', { class: 'form-control', placeholder: 'Mã phiếu, dạng XXXX-XXXX-XXXX-XXXX', 'aria-label': 'Mã phiếu', autocomplete: 'off' });
  const answer = make('div', { role: 'status' });
  const find = button('Tìm phiếu của tôi', () => {});
  find.type = 'submit';
  const onsubmit = event => {
    event.preventDefault();
    get('/ballots/' + box.ballot + '/box')
      .then(file => answer.replaceChildren(paper(file, code.value.trim().toUpperCase())))
      .catch(() => answer.replaceChildren(problem('Không tải được hòm phiếu. Đề nghị thử lại.')));
  };
  return make('form', { class: 'form-inline', onsubmit }, code, ' ', find, answer);
}

function section(box) {
  return make('section', { class: 'td-section' },
    make('h4', {}, box.year + ' — ' + (box.round === 1 ? 'lần thứ nhất' : 'bỏ phiếu lại lần ' + (box.round - 1))),
    make('a', { href: api + '/ballots/' + box.ballot + '/box' }, 'Tải hòm phiếu (JSON, có chữ ký số)'),
    make('p', { class: 'help-block' }, 'Mã băm SHA-256, phải đúng như trong biên bản: ', make('code', { class: 'td-hash' }, box.sha256)),
    search(box));
}

export default barEntry('thidua-boxes', 180, 'td-boxes', 'Hòm phiếu', () => openPage('Hòm phiếu đã công bố', async (body, say) => {
  const [boxes] = await Promise.all([get('/ballots'), wordsLoaded()]);
  say(boxes.length ? '' : 'Chưa có hòm phiếu nào được công bố. Hòm phiếu được công bố sau khi ban kiểm phiếu xác nhận kết quả.');
  if (!boxes.length) { return; }
  body.append(
    make('p', { class: 'help-block' }, 'Ai cũng có thể kiểm phiếu lại, không cần hệ thống này: tải hòm phiếu và ',
      make('a', { href: api + '/ballots/recount/Recount.java', download: 'Recount.java' }, 'chương trình Recount.java'),
      ', rồi chạy “java Recount.java box-1.json”.'),
    ...boxes.map(section));
}));
