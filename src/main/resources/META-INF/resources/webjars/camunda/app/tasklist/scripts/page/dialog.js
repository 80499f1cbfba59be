/* What the pages have in common that are opened from the bar. */
import { button, make } from '../dom.js';
import { Refusal } from '../server.js';

/**
 * Opens a page over the application.
 *
 * @param {string} title
 * @param {function} fill (body, say, close) loads and draws what is in it
 * @param {string} [className] of the dialog
 */
export async function openPage(title, fill, className = 'td-work-page') {
  const status = make('p', { class: 'td-work-status', role: 'status' }, 'Đang tải…');
  const body = make('div', { class: 'td-work' });
  function close() { dialog.close(); }
  const dialog = make('dialog', { class: className, 'aria-label': title },
    make('header', {}, make('h3', {}, title), button('Đóng', close)), status, body);
  const say = text => { status.textContent = text; };
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  try {
    await fill(body, say, close);
  } catch (failure) {
    say(failure instanceof Refusal ? failure.message : 'Không tải được danh sách. Đề nghị kiểm tra mạng rồi thử lại.');
  }
}

/** An entry of the bar that opens a page. */
export function barEntry(id, priority, className, label, open) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    render: node => {
      const onclick = event => { event.preventDefault(); open(); };
      node.replaceChildren(make('a', { class: className, href: '', role: 'button', onclick }, label));
    },
    unmount: () => {}
  };
}
