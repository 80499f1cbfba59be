/* "Việc của tôi": a person's work by urgency, opened from the bar; also his reminders and his calendar feed. */
import './root.js';
import { element, button, openPage, barEntry } from './dialog.js';

const api = window.thidua.api + '/my-work';
const moment = new Intl.DateTimeFormat('vi-VN',
  { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric' });

function token() {
  const found = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/);
  return found ? decodeURIComponent(found[1]) : '';
}

async function call(method, path, body) {
  const response = await fetch(api + path, {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: body === undefined ? undefined : JSON.stringify(body)
  });
  if (!response.ok) { throw new Error(String(response.status)); }
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

function tasks(title, lines, close, className) {
  const section = element('section', 'td-section');
  section.append(element('h4', className, title + ' (' + lines.length + ')'));
  if (!lines.length) { section.append(element('p', 'text-muted', 'Không có việc nào.')); return section; }
  const list = element('ul', 'td-work-list');
  for (const line of lines) {
    const item = element('li');
    const link = element('a', '', line.title);
    link.href = '#/?task=' + encodeURIComponent(line.id);
    link.addEventListener('click', close);
    item.append(link, element('small', '', (line.caseName || '') + (line.due ? ' · hạn ' + moment.format(new Date(line.due)) : ' · không có hạn')
      + (line.mine ? ' · đã nhận' : '')));
    list.append(item);
  }
  section.append(list);
  return section;
}

function waiting(lines) {
  const section = element('section', 'td-section');
  section.append(element('h4', '', 'Đang chờ người khác (' + lines.reduce((sum, line) => sum + line.count, 0) + ')'));
  if (!lines.length) { section.append(element('p', 'text-muted', 'Không chờ ai.')); return section; }
  const list = element('ul', 'td-work-list');
  for (const line of lines) {
    const item = element('li');
    item.append(element('span', '', line.title + (line.count > 1 ? ' (' + line.count + ' việc)' : '')));
    item.append(element('small', '', (line.caseName || '') + (line.due ? ' · hạn ' + moment.format(new Date(line.due)) : '')
      + (line.holders.length ? ' · đang ở: ' + line.holders.join('; ') : '')));
    list.append(item);
  }
  section.append(list);
  return section;
}

function settings(page, say) {
  const section = element('section', 'td-section');
  section.append(element('h4', '', 'Nhắc việc và lịch'));

  const label = element('label', 'td-work-choice');
  const box = element('input');
  box.type = 'checkbox';
  box.checked = page.digest;
  box.addEventListener('change', () => call('PUT', '/digest', { digest: box.checked })
    .then(() => say(box.checked ? 'Từ nay mỗi sáng một thư tổng hợp.' : 'Từ nay mỗi lần nhắc một thư.'))
    .catch(() => { box.checked = !box.checked; say('Chưa lưu được lựa chọn. Vui lòng thử lại.'); }));
  label.append(box, document.createTextNode(' Nhận một thư tổng hợp mỗi sáng thay cho từng thư nhắc việc'));

  const feed = element('div', 'td-work-feed');
  const address = element('input', 'form-control');
  address.readOnly = true;
  address.hidden = true;
  address.setAttribute('aria-label', 'Địa chỉ lịch');
  const text = element('p', 'help-block');
  const end = button('Hủy địa chỉ', () => call('DELETE', '/feed').then(() => show(false)).catch(() => say('Chưa hủy được. Vui lòng thử lại.')));
  const make = button('', () => call('POST', '/feed').then(made => {
    show(true);
    address.value = made.address;
    address.hidden = false;
    address.select();
    text.textContent = 'Chép địa chỉ này vào ứng dụng lịch của anh/chị. Ai có địa chỉ đều xem được lịch, nên không gửi cho người khác; địa chỉ chỉ hiện lần này.';
  }).catch(() => say('Chưa tạo được địa chỉ. Vui lòng thử lại.')));
  function show(exists) {
    address.hidden = true;
    make.textContent = exists ? 'Tạo địa chỉ khác' : 'Tạo địa chỉ lịch';
    end.hidden = !exists;
    text.textContent = exists
      ? 'Anh/chị đã có địa chỉ lịch riêng (.ics). Tạo địa chỉ khác thì địa chỉ cũ hết hiệu lực ngay.'
      : 'Xem hạn công việc trong ứng dụng lịch của anh/chị bằng một địa chỉ riêng (.ics).';
  }
  show(page.feed);
  feed.append(text, address, make, document.createTextNode(' '), end);
  section.append(label, feed);
  return section;
}

export default barEntry('thidua-my-work', 200, 'td-my-work', 'Việc của tôi', () => openPage('Việc của tôi', async (body, say, close) => {
  const page = await call('GET', '');
  say('');
  body.append(
    tasks('Quá hạn', page.work.overdue, close, page.work.overdue.length ? 'td-late' : ''),
    tasks('Đến hạn hôm nay', page.work.today, close),
    tasks('Trong tuần này', page.work.week, close),
    tasks('Sau tuần này', page.work.later, close),
    waiting(page.work.waiting),
    settings(page, say));
}));
