/* Shows what was typed into a form that can no longer be handed in, so that it is copied and not lost. */
import { button, make } from '../dom.js';

/** Works on a page without TLS too, where the clipboard of the browser is closed to scripts. */
function copy(text, dialog) {
  const area = make('textarea', { class: 'td-off-screen' });
  dialog.append(area);
  area.value = text;
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}

/**
 * @param {string} why the form cannot be handed in
 * @param {Array<{label: string, text: string}>} words of each field
 */
export function showRemains(why, words) {
  if (!words.length) { return; }
  const status = make('p', { class: 'td-work-status', role: 'status' });
  const all = words.map(each => each.label + '\n' + each.text).join('\n\n');
  const dialog = make('dialog', { class: 'td-work-page td-remains', 'aria-label': 'Nội dung chưa gửi' },
    make('header', {}, make('h3', {}, 'Nội dung anh/chị đã nhập chưa gửi được')),
    make('p', {}, why || 'Việc này không còn mở.'),
    make('p', {}, 'Nội dung đã nhập ở dưới đây. Đề nghị chép lại nếu còn cần: sau khi đóng, nội dung này không mở lại được.'),
    make('dl', {}, ...words.flatMap(each => [make('dt', {}, each.label), make('dd', { class: 'td-text' }, each.text)])),
    status,
    make('p', {},
      button('Chép toàn bộ nội dung', () => {
        status.textContent = copy(all, dialog) ? 'Đã chép.' : 'Trình duyệt không cho chép; đề nghị bôi đen rồi chép bằng tay.';
      }, 'btn btn-default'), ' ',
      button('Đóng', () => dialog.close(), 'btn btn-default')));
  // Esc must not throw it away
  dialog.addEventListener('cancel', event => event.preventDefault());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
