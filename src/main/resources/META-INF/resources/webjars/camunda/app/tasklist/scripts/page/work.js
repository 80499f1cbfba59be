/* "Việc của tôi": a person's work by urgency, opened from the bar; also his reminders and his calendar feed. */
import { button, make } from '../dom.js';
import { moment } from '../days.js';
import { call, get } from '../server.js';
import { barEntry, openPage } from './dialog.js';

function section(title, className, ...children) {
  return make('section', { class: 'td-section' }, make('h4', { class: className }, title), ...children);
}

function list(lines, nothing, item) {
  return lines.length ? make('ul', { class: 'td-work-list' }, ...lines.map(line => make('li', {}, ...item(line))))
    : make('p', { class: 'text-muted' }, nothing);
}

function dueOf(line, otherwise = '') { return line.due ? ' · hạn ' + moment(line.due) : otherwise; }

function tasks(title, lines, close, className) {
  return section(title + ' (' + lines.length + ')', className, list(lines, 'Không có việc nào.', line => [
    make('a', { href: '#/?task=' + encodeURIComponent(line.id), onclick: close }, line.title),
    make('small', {}, (line.caseName || '') + dueOf(line, ' · không có hạn') + (line.mine ? ' · đã nhận' : ''))]));
}

function waiting(lines) {
  return section('Đang chờ người khác (' + lines.reduce((sum, line) => sum + line.count, 0) + ')', null, list(lines, 'Không chờ ai.', line => [
    make('span', {}, line.title + (line.count > 1 ? ' (' + line.count + ' việc)' : '')),
    make('small', {}, (line.caseName || '') + dueOf(line) + (line.holders.length ? ' · đang ở: ' + line.holders.join('; ') : ''))]));
}

function digest(page, say) {
  const box = make('input', { type: 'checkbox', checked: page.digest, onchange: () =>
    call('PUT', '/my-work/digest', { digest: box.checked })
      .then(() => say(box.checked ? 'Từ nay mỗi sáng một thư tổng hợp.' : 'Từ nay mỗi lần nhắc một thư.'))
      .catch(() => { box.checked = !box.checked; say('Chưa lưu được lựa chọn. Đề nghị thử lại.'); }) });
  return make('label', { class: 'td-work-choice' }, box, ' Nhận một thư tổng hợp mỗi sáng thay cho từng thư nhắc việc');
}

function feed(page, say) {
  const address = make('input', { class: 'form-control', readonly: true, 'aria-label': 'Địa chỉ lịch' });
  const text = make('p', { class: 'help-block' });
  const end = button('Hủy địa chỉ', () => call('DELETE', '/my-work/feed').then(() => show(false))
    .catch(() => say('Chưa hủy được. Đề nghị thử lại.')));
  const create = button('', () => call('POST', '/my-work/feed').then(made => {
    show(true);
    address.value = made.address;
    address.hidden = false;
    address.select();
    text.textContent = 'Đề nghị chép địa chỉ này vào ứng dụng lịch của anh/chị. Ai có địa chỉ đều xem được lịch, nên không gửi cho người khác; địa chỉ chỉ hiện lần này.';
  }).catch(() => say('Chưa tạo được địa chỉ. Đề nghị thử lại.')));
  function show(exists) {
    address.hidden = true;
    create.textContent = exists ? 'Tạo địa chỉ khác' : 'Tạo địa chỉ lịch';
    end.hidden = !exists;
    text.textContent = exists
      ? 'Anh/chị đã có địa chỉ lịch riêng (.ics). Tạo địa chỉ khác thì địa chỉ cũ hết hiệu lực ngay.'
      : 'Xem hạn công việc trong ứng dụng lịch của anh/chị bằng một địa chỉ riêng (.ics).';
  }
  show(page.feed);
  return make('div', { class: 'td-work-feed' }, text, address, create, ' ', end);
}

export default barEntry('thidua-my-work', 200, 'td-my-work', 'Việc của tôi', () => openPage('Việc của tôi', async (body, say, close) => {
  const page = await get('/my-work');
  say('');
  body.append(
    tasks('Quá hạn', page.work.overdue, close, page.work.overdue.length ? 'td-late' : ''),
    tasks('Đến hạn hôm nay', page.work.today, close),
    tasks('Trong tuần này', page.work.week, close),
    tasks('Sau tuần này', page.work.later, close),
    waiting(page.work.waiting),
    section('Nhắc việc và lịch', null, digest(page, say), feed(page, say)));
}));
