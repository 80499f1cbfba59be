/* The list of all mails. */
import { make } from '../../tasklist/scripts/dom.js';
import { api } from '../../tasklist/scripts/root.js';
import { call, get } from '../../tasklist/scripts/server.js';
import { word } from '../../tasklist/scripts/words.js';
import { shortMoment } from './moments.js';

const STATES = ['QUEUED', 'SENDING', 'HELD', 'FAILED', 'SENT'];
const LOOKS = { QUEUED: 'info', SENDING: 'info', HELD: 'default', FAILED: 'danger', SENT: 'success' };

/** Label and look of a mail's state, with what is known beyond it. */
function stateOf(entry) {
  const mail = entry.mail;
  if (entry.unclear) { return ['Chưa rõ đã gửi hay chưa', 'warning']; }
  if (entry.retried) { return ['Tạm chưa gửi được, sẽ thử lại (đã thử ' + mail.attempts + ' lần)', 'warning']; }
  const beyond = mail.state === 'FAILED' && mail.reachedBy ? ', đã báo bằng cách khác'
    : mail.state === 'SENT' && mail.confirmedBy ? ', xác nhận đã tới' : '';
  return [word(mail.state, 'notification.mailState') + beyond, LOOKS[mail.state]];
}

/** Draws the list of all mails into a place. */
export function mailList(place) {
  const status = make('div', { role: 'status', class: 'thu-status' });
  const rows = make('tbody');
  const state = make('select', { class: 'form-control', 'aria-label': 'Trạng thái', onchange: () => load(0) },
    make('option', { value: '' }, 'Tất cả'), ...STATES.map(value => make('option', { value }, word(value, 'notification.mailState'))));
  const words = make('input', { class: 'form-control', type: 'search', placeholder: 'Người nhận, địa chỉ, tiêu đề, hồ sơ', 'aria-label': 'Tìm',
    onkeydown: event => { if (event.key === 'Enter') { load(0); } } });
  const earlier = make('button', { class: 'btn btn-default', type: 'button' }, '← Mới hơn');
  const later = make('button', { class: 'btn btn-default', type: 'button' }, 'Cũ hơn →');

  async function load(page) {
    try {
      const found = await get('/mails?page=' + page + (state.value ? '&state=' + state.value : '') +
        (words.value.trim() ? '&words=' + encodeURIComponent(words.value.trim()) : ''));
      rows.replaceChildren(...(found.mails.length ? found.mails.map(entry => row(entry, page)) :
        [make('tr', {}, make('td', { colspan: 6 }, 'Không có thư nào như vậy.'))]));
      earlier.disabled = page === 0;
      later.disabled = !found.more;
      earlier.onclick = () => load(page - 1);
      later.onclick = () => load(page + 1);
    } catch (failure) { say(failure.message, 'danger'); }
  }

  function say(text, kind) { status.replaceChildren(text ? make('div', { class: 'alert alert-' + kind }, text) : ''); }

  function action(label, page, done, work) {
    return make('button', { class: 'btn btn-default btn-xs', type: 'button', onclick: async () => {
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
    const detail = make('tr', { class: 'thu-detail', hidden: true }, make('td', { colspan: 6 }));
    const open = make('a', { href: '', onclick: event => {
      event.preventDefault();
      detail.hidden = !detail.hidden;
      if (!detail.hidden) { detail.firstChild.replaceChildren(letter(mail)); }
    } }, mail.subject);
    const line = make('tr', {},
      make('td', {}, shortMoment(mail.createdAt)), make('td', {}, mail.recipient, make('br'), make('small', { class: 'text-muted' }, mail.address)),
      make('td', {}, open, make('br'), make('small', { class: 'text-muted' }, mail.businessKey)),
      make('td', {}, make('span', { class: 'label label-' + kind }, label), make('br'), make('small', { class: 'text-muted' }, shortMoment(mail.sentAt || mail.stateSince))),
      make('td', { class: 'thu-reason' }, mail.lastError || ''),
      make('td', { class: 'thu-actions' }, ...actions));
    const both = document.createDocumentFragment();
    both.append(line, detail);
    return both;
  }

  place.replaceChildren(
    make('p', { class: 'help-block' }, 'Mỗi thư gửi cho một người về một sự việc. Thư tạm chưa gửi được thì được thử lại tới 72 giờ; không gửi được thì thư ký nhận việc “Báo tin cho người nhận bằng cách khác”.'),
    make('div', { class: 'form-inline thu-bar' }, state, words, make('button', { class: 'btn btn-primary', type: 'button', onclick: () => load(0) }, 'Tìm')),
    status,
    make('table', { class: 'table table-condensed thu-table' },
      make('thead', {}, make('tr', {}, ...['Lập lúc', 'Người nhận', 'Thư', 'Trạng thái', 'Máy chủ thư báo', ''].map(each => make('th', {}, each)))), rows),
    make('div', { class: 'btn-group' }, earlier, later));
  load(0);
}

function letter(mail) {
  const facts = [['Người gửi lại', mail.resentBy && mail.resentBy + ', ' + shortMoment(mail.resentAt)], ['Xác nhận đã tới', mail.confirmedBy],
    ['Đã báo bằng cách khác', mail.reachedBy && mail.reachedBy + ', ' + shortMoment(mail.reachedAt) + ': ' + mail.reachedNote]]
    .filter(([, value]) => value).map(([name, value]) => make('p', {}, make('strong', {}, name + ': '), value));
  return make('div', {}, ...facts, make('pre', {}, mail.body),
    make('a', { href: api + '/mails/' + mail.id + '/message', download: 'thu-' + mail.id + '.eml' }, 'Tải thư (.eml)'));
}
