/* The page of all mails and of their words, and its card: what was sent to whom about what, and what to do about it. */
import { make } from '../../tasklist/scripts/dom.js';
import { get } from '../../tasklist/scripts/server.js';
import { inText, word, wordsLoaded } from '../../tasklist/scripts/words.js';
import { mailList } from './mail-list.js';
import { mailWordings } from './mail-wordings.js';

const PAGE = '#/thu-dien-tu';

const page = {
  id: 'thidua-mails',
  pluginPoint: 'cockpit.route',
  priority: 10,
  properties: { path: '/thu-dien-tu', label: 'Thư điện tử' },
  render: async node => {
    const place = make('div');
    const tabs = [['Thư', mailList], ['Mẫu thư', mailWordings]].map(([label, show]) =>
      make('li', {}, make('a', { href: '', onclick: event => { event.preventDefault(); choose(label); show(place); } }, label)));
    const choose = label => tabs.forEach(tab => tab.classList.toggle('active', tab.textContent === label));
    node.replaceChildren(make('div', { class: 'thu' }, make('h3', {}, 'Thư điện tử'), make('ul', { class: 'nav nav-tabs' }, ...tabs), place));
    choose('Thư');
    await wordsLoaded();
    mailList(place);
  },
  unmount: () => {}
};

const card = {
  id: 'thidua-mails-card',
  pluginPoint: 'cockpit.dashboard',
  priority: 5,
  render: async node => {
    const line = make('p', {}, 'Đang tải…');
    node.replaceChildren(make('div', { class: 'thu' }, make('h3', {}, make('a', { href: PAGE }, 'Thư điện tử')), line));
    try {
      await wordsLoaded();
      const counts = [];
      for (const state of ['FAILED', 'SENDING', 'HELD']) {
        const found = await get('/mails?state=' + state);
        counts.push(found.mails.length + (found.more ? '+' : '') + ' thư ' + inText(word(state, 'notification.mailState')));
      }
      line.replaceChildren(counts.join(' · ') + '. ', make('a', { href: PAGE }, 'Xem và xử lý'));
    } catch (failure) {
      line.replaceChildren(failure.message);
    }
  },
  unmount: () => {}
};

export default [page, card];
