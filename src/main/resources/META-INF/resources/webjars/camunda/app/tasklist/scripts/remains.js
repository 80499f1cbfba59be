/* Shows what was typed into a form that can no longer be handed in, so that it is copied and not lost. */
define([], function () {
  'use strict';

  function make(parent, name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    parent.appendChild(made);
    return made;
  }

  function button(parent, label, onClick) {
    var made = make(parent, 'button', 'btn btn-default', label);
    made.type = 'button';
    made.addEventListener('click', onClick);
    parent.appendChild(document.createTextNode(' '));
    return made;
  }

  /** Works on a page without TLS too, where the clipboard of the browser is closed to scripts. */
  function copy(text, dialog) {
    var area = make(dialog, 'textarea', 'td-off-screen');
    area.value = text;
    area.select();
    var copied = document.execCommand('copy');
    area.remove();
    return copied;
  }

  /** @param words label and text of each field */
  function show(why, words) {
    if (!words.length) { return; }
    var dialog = make(document.body, 'dialog', 'td-work-page td-remains');
    dialog.setAttribute('aria-label', 'Nội dung chưa gửi');
    make(make(dialog, 'header'), 'h3', '', 'Nội dung anh/chị đã nhập chưa gửi được');
    make(dialog, 'p', '', why || 'Việc này không còn mở.');
    make(dialog, 'p', '', 'Nội dung đã nhập ở dưới đây. Hãy chép lại nếu còn cần: sau khi đóng, nội dung này không mở lại được.');
    var list = make(dialog, 'dl');
    words.forEach(function (each) {
      make(list, 'dt', '', each.label);
      make(list, 'dd', 'td-text', each.text);
    });
    var status = make(dialog, 'p', 'td-work-status');
    status.setAttribute('role', 'status');
    var actions = make(dialog, 'p');
    button(actions, 'Chép toàn bộ nội dung', function () {
      var all = words.map(function (each) { return each.label + '\n' + each.text; }).join('\n\n');
      status.textContent = copy(all, dialog) ? 'Đã chép.' : 'Trình duyệt không cho chép; hãy bôi đen rồi chép bằng tay.';
    });
    button(actions, 'Đóng', function () { dialog.close(); });
    // Esc must not throw it away
    dialog.addEventListener('cancel', function (event) { event.preventDefault(); });
    dialog.addEventListener('close', function () { dialog.remove(); });
    dialog.showModal();
  }

  return { show: show };
});
