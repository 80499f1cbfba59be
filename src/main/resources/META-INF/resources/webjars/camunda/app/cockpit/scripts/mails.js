/* The page of all mails and of their words: what was sent to whom about what, and what to do about it. */
import '../../tasklist/scripts/root.js';

const api = window.thidua.api;
const PAGE = '#/thu-dien-tu';
const STATES = [
  ['', 'Tất cả'], ['QUEUED', 'Đang chờ, thử lại'], ['SENDING', 'Đang gửi, chưa rõ'], ['HELD', 'Đang giữ'],
  ['FAILED', 'Hỏng hẳn'], ['SENT', 'Đã gửi']
];
const KINDS = { NEW_TASK: 'Việc mới', NOTICE: 'Thông báo, nhắc việc', OFFICIAL: 'Văn bản chính thức' };
const FIELDS = {
  task: 'tên việc', due: 'hạn', businessKey: 'mã hồ sơ', caseName: 'tên hồ sơ', subject: 'tiêu đề do nghiệp vụ soạn', text: 'nội dung do nghiệp vụ soạn'
};

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (name.startsWith('on')) { node.addEventListener(name.slice(2), value); }
    else if (value !== null && value !== false) { node.setAttribute(name, value === true ? '' : value); }
  });
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
}

function token() {
  const found = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : '';
}

async function call(method, path, body) {
  const response = await fetch(api + path, {
    method,
    headers: method === 'GET' ? { Accept: 'application/json' } :
      { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: body === undefined ? undefined : JSON.stringify(body)
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : null;
  if (!response.ok) { throw new Error((answer && answer.detail) || 'Máy chủ không trả lời được (' + response.status + ').'); }
  return answer;
}

const day = moment => moment ? new Date(moment).toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' }) : '';

function stateOf(entry) {
  const mail = entry.mail;
  if (entry.unclear) { return ['Chưa rõ đã gửi hay chưa', 'warning']; }
  if (entry.retried) { return ['Hỏng tạm, sẽ thử lại (đã thử ' + mail.attempts + ' lần)', 'warning']; }
  return {
    QUEUED: ['Đang chờ gửi', 'info'], SENDING: ['Đang gửi', 'info'], HELD: ['Đang giữ', 'default'],
    FAILED: [mail.reachedBy ? 'Hỏng hẳn, đã báo bằng cách khác' : 'Hỏng hẳn', 'danger'],
    SENT: [mail.confirmedBy ? 'Đã tới (xác nhận)' : 'Đã gửi', 'success']
  }[mail.state];
}

function mailList(place) {
  const status = el('div', { role: 'status', class: 'thu-status' });
  const rows = el('tbody');
  const state = el('select', { class: 'form-control', 'aria-label': 'Trạng thái', onchange: () => load(0) },
    ...STATES.map(([value, label]) => el('option', { value }, label)));
  const words = el('input', { class: 'form-control', type: 'search', placeholder: 'Người nhận, địa chỉ, tiêu đề, hồ sơ', 'aria-label': 'Tìm',
    onkeydown: event => { if (event.key === 'Enter') { load(0); } } });
  const earlier = el('button', { class: 'btn btn-default', type: 'button' }, '← Mới hơn');
  const later = el('button', { class: 'btn btn-default', type: 'button' }, 'Cũ hơn →');

  async function load(page) {
    try {
      const found = await call('GET', '/mails?page=' + page + (state.value ? '&state=' + state.value : '') +
        (words.value.trim() ? '&words=' + encodeURIComponent(words.value.trim()) : ''));
      rows.replaceChildren(...(found.mails.length ? found.mails.map(entry => row(entry, page)) :
        [el('tr', {}, el('td', { colspan: 6 }, 'Không có thư nào như vậy.'))]));
      earlier.disabled = page === 0;
      later.disabled = !found.more;
      earlier.onclick = () => load(page - 1);
      later.onclick = () => load(page + 1);
    } catch (failure) { say(failure.message, 'danger'); }
  }

  function say(text, kind) { status.replaceChildren(text ? el('div', { class: 'alert alert-' + kind }, text) : ''); }

  function action(label, page, done, work) {
    return el('button', { class: 'btn btn-default btn-xs', type: 'button', onclick: async () => {
      try { if (await work() !== false) { say(done, 'success'); await load(page); } } catch (failure) { say(failure.message, 'danger'); }
    } }, label);
  }

  function row(entry, page) {
    const mail = entry.mail;
    const [label, kind] = stateOf(entry);
    const path = '/mails/' + mail.id;
    const actions = [];
    if (mail.state === 'HELD' || mail.state === 'FAILED' || entry.unclear) {
      actions.push(action(mail.state === 'HELD' ? 'Phát hành' : 'Gửi lại', page, 'Thư số ' + mail.id + ' đã được xếp gửi.', () => call('POST', path + '/resend')));
    }
    if (entry.unclear) {
      actions.push(action('Đã tới nơi', page, 'Đã ghi thư số ' + mail.id + ' là đã tới.', () => call('POST', path + '/sent')));
    }
    if (mail.state === 'SENT') {
      actions.push(action('Bị trả lại…', page, 'Đã ghi. Thư ký được giao báo tin bằng cách khác.', () => {
        const reason = window.prompt('Thư báo trả lại nói lý do gì?');
        return reason === null ? false : call('POST', path + '/bounce', { reason });
      }));
    }
    const detail = el('tr', { class: 'thu-detail', hidden: true }, el('td', { colspan: 6 }));
    const open = el('a', { href: '', onclick: event => {
      event.preventDefault();
      detail.hidden = !detail.hidden;
      if (!detail.hidden) { detail.firstChild.replaceChildren(letter(mail)); }
    } }, mail.subject);
    const line = el('tr', {},
      el('td', {}, day(mail.createdAt)), el('td', {}, mail.recipient, el('br'), el('small', { class: 'text-muted' }, mail.address)),
      el('td', {}, open, el('br'), el('small', { class: 'text-muted' }, mail.businessKey)),
      el('td', {}, el('span', { class: 'label label-' + kind }, label), el('br'), el('small', { class: 'text-muted' }, day(mail.sentAt || mail.stateSince))),
      el('td', { class: 'thu-reason' }, mail.lastError || ''),
      el('td', { class: 'thu-actions' }, ...actions));
    const both = document.createDocumentFragment();
    both.append(line, detail);
    return both;
  }

  place.replaceChildren(
    el('p', { class: 'help-block' }, 'Mỗi thư gửi cho một người về một sự việc. Thư hỏng tạm được thử lại tới 72 giờ; hỏng hẳn thì thư ký nhận việc “Báo tin cho người nhận bằng cách khác”.'),
    el('div', { class: 'form-inline thu-bar' }, state, words, el('button', { class: 'btn btn-primary', type: 'button', onclick: () => load(0) }, 'Tìm')),
    status,
    el('table', { class: 'table table-condensed thu-table' },
      el('thead', {}, el('tr', {}, ...['Lập lúc', 'Người nhận', 'Thư', 'Trạng thái', 'Máy chủ thư báo', ''].map(each => el('th', {}, each)))), rows),
    el('div', { class: 'btn-group' }, earlier, later));
  load(0);
}

function letter(mail) {
  const facts = [['Người gửi lại', mail.resentBy && mail.resentBy + ', ' + day(mail.resentAt)], ['Xác nhận đã tới', mail.confirmedBy],
    ['Đã báo bằng cách khác', mail.reachedBy && mail.reachedBy + ', ' + day(mail.reachedAt) + ': ' + mail.reachedNote]]
    .filter(([, value]) => value).map(([name, value]) => el('p', {}, el('strong', {}, name + ': '), value));
  return el('div', {}, ...facts, el('pre', {}, mail.body),
    el('a', { href: api + '/mails/' + mail.id + '/message', download: 'thu-' + mail.id + '.eml' }, 'Tải thư (.eml)'));
}

function wordings(place) {
  async function load() {
    try { place.replaceChildren(
      el('p', { class: 'help-block' }, 'Lời của mỗi loại thư. Trường trong ngoặc nhọn được thay bằng giá trị; dòng chỉ có trường trống thì bỏ. Thư đang giữ chờ được phát hành ở trang Thư.'),
      ...(await call('GET', '/mail-wordings')).map(editor));
    } catch (failure) { place.replaceChildren(el('div', { class: 'alert alert-danger' }, failure.message)); }
  }

  function editor(entry) {
    const status = el('div', { role: 'status' });
    const shown = el('div');
    const subject = el('input', { class: 'form-control', value: entry.wording.subject, maxlength: 300 });
    const body = el('textarea', { class: 'form-control', rows: 9, maxlength: 10000 });
    body.value = entry.wording.body;
    const held = el('input', { type: 'checkbox', checked: entry.wording.held });
    const words = () => ({ subject: subject.value, body: body.value, held: held.checked });
    const path = '/mail-wordings/' + entry.kind;
    const act = (label, kind, work) => el('button', { class: 'btn btn-' + kind, type: 'button', onclick: async () => {
      status.replaceChildren();
      try { await work(); } catch (failure) { status.replaceChildren(el('div', { class: 'alert alert-danger' }, failure.message)); }
    } }, label);
    return el('section', { class: 'thu-wording' },
      el('h4', {}, KINDS[entry.kind], entry.editedBy ? el('small', {}, ' sửa bởi ' + entry.editedBy + ', ' + day(entry.editedAt)) : el('small', {}, ' nguyên bản')),
      el('label', {}, 'Tiêu đề', subject),
      el('label', {}, 'Nội dung', body),
      el('p', { class: 'help-block' }, 'Trường dùng được: ' + entry.fields.map(name => '{' + name + '} (' + FIELDS[name] + ')').join(', ') + '.'),
      el('div', { class: 'checkbox' }, el('label', {}, held, ' Giữ lại, chờ người quản trị phát hành từng thư')),
      status,
      el('div', { class: 'thu-bar' },
        act('Xem trước', 'default', async () => {
          const sample = await call('POST', path + '/preview', words());
          const frame = el('iframe', { sandbox: '', title: 'Xem trước' });
          frame.srcdoc = sample.html;
          shown.replaceChildren(el('p', {}, el('strong', {}, 'Tiêu đề: '), sample.subject), frame);
        }),
        act('Lưu', 'primary', async () => { await call('PUT', path, words()); await load(); }),
        entry.editedBy ? act('Trở về nguyên bản', 'default', async () => { await call('DELETE', path); await load(); }) : null),
      shown);
  }
  load();
}

const page = {
  id: 'thidua-mails',
  pluginPoint: 'cockpit.route',
  priority: 10,
  properties: { path: '/thu-dien-tu', label: 'Thư điện tử' },
  render: node => {
    const place = el('div');
    const tabs = [['Thư', mailList], ['Mẫu thư', wordings]].map(([label, show]) =>
      el('li', {}, el('a', { href: '', onclick: event => { event.preventDefault(); choose(label); show(place); } }, label)));
    const choose = label => tabs.forEach(tab => tab.classList.toggle('active', tab.textContent === label));
    node.replaceChildren(el('div', { class: 'thu' }, el('h3', {}, 'Thư điện tử'), el('ul', { class: 'nav nav-tabs' }, ...tabs), place));
    choose('Thư');
    mailList(place);
  },
  unmount: () => {}
};

const card = {
  id: 'thidua-mails-card',
  pluginPoint: 'cockpit.dashboard',
  priority: 5,
  render: async node => {
    const line = el('p', {}, 'Đang tải…');
    node.replaceChildren(el('div', { class: 'thu' }, el('h3', {}, el('a', { href: PAGE }, 'Thư điện tử')), line));
    try {
      const counts = [];
      for (const state of ['FAILED', 'SENDING', 'HELD']) { counts.push(await call('GET', '/mails?state=' + state)); }
      const count = found => found.mails.length + (found.more ? '+' : '');
      line.replaceChildren(count(counts[0]) + ' thư hỏng hẳn · ' + count(counts[1]) + ' thư đang gửi hoặc chưa rõ · ' + count(counts[2]) + ' thư đang giữ. ',
        el('a', { href: PAGE }, 'Xem và xử lý'));
    } catch (failure) { line.replaceChildren(failure.message); }
  },
  unmount: () => {}
};

export default [page, card];
