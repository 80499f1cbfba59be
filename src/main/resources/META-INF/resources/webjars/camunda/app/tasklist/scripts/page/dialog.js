/* What the pages have in common that are opened from the bar. */
export function element(name, className, text) {
  const made = document.createElement(name);
  if (className) { made.className = className; }
  if (text !== undefined) { made.textContent = text; }
  return made;
}

export function button(label, onClick) {
  const made = element('button', 'btn btn-default btn-sm', label);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** Opens a page over the application; fill(body, say, close) loads and draws what is in it. */
export async function openPage(title, fill) {
  const dialog = element('dialog', 'td-work-page');
  dialog.setAttribute('aria-label', title);
  const close = () => dialog.close();
  const head = element('header');
  head.append(element('h3', '', title), button('Đóng', close));
  const status = element('p', 'td-work-status');
  status.setAttribute('role', 'status');
  const say = text => { status.textContent = text; };
  const body = element('div', 'td-work');
  dialog.append(head, status, body);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  say('Đang tải…');
  try {
    await fill(body, say, close);
  } catch (failure) {
    say(failure.message === '401' || failure.message === '403'
      ? 'Phiên làm việc đã hết hạn. Vui lòng đăng nhập lại.'
      : 'Không tải được danh sách. Vui lòng kiểm tra mạng rồi thử lại.');
  }
}

/** An entry of the bar that opens a page. */
export function barEntry(id, priority, className, label, open) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    render: node => {
      const link = element('a', className, label);
      link.href = '';
      link.setAttribute('role', 'button');
      link.addEventListener('click', event => { event.preventDefault(); open(); });
      node.replaceChildren(link);
    },
    unmount: () => {}
  };
}
