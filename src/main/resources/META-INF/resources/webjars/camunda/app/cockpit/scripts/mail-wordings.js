/* The words of each kind of mail. */
import { make } from '../../tasklist/scripts/dom.js';
import { call, get } from '../../tasklist/scripts/server.js';
import { word } from '../../tasklist/scripts/words.js';
import { shortMoment } from './moments.js';

const FIELDS = {
  task: 'tên việc', due: 'hạn', businessKey: 'mã hồ sơ', caseName: 'tên hồ sơ', subject: 'tiêu đề do nghiệp vụ soạn', text: 'nội dung do nghiệp vụ soạn'
};

/** Draws the words of each kind of mail into a place, to be edited. */
export function mailWordings(place) {
  async function load() {
    try { place.replaceChildren(
      make('p', { class: 'help-block' }, 'Lời của mỗi loại thư. Trường trong ngoặc nhọn được thay bằng giá trị; dòng chỉ có trường trống thì bỏ. Thư đang giữ chờ được phát hành ở trang Thư.'),
      ...(await get('/mail-wordings')).map(editor));
    } catch (failure) { place.replaceChildren(make('div', { class: 'alert alert-danger' }, failure.message)); }
  }

  function editor(entry) {
    const status = make('div', { role: 'status' });
    const shown = make('div');
    const subject = make('input', { class: 'form-control', value: entry.wording.subject, maxlength: 300 });
    const body = make('textarea', { class: 'form-control', rows: 9, maxlength: 10000 });
    body.value = entry.wording.body;
    const held = make('input', { type: 'checkbox', checked: entry.wording.held });
    const words = () => ({ subject: subject.value, body: body.value, held: held.checked });
    const path = '/mail-wordings/' + entry.kind;
    const act = (label, kind, work) => make('button', { class: 'btn btn-' + kind, type: 'button', onclick: async () => {
      status.replaceChildren();
      try { await work(); } catch (failure) { status.replaceChildren(make('div', { class: 'alert alert-danger' }, failure.message)); }
    } }, label);
    return make('section', { class: 'thu-wording' },
      make('h4', {}, word(entry.kind, 'notification.mailKind'), entry.editedBy ? make('small', {}, ' sửa bởi ' + entry.editedBy + ', ' + shortMoment(entry.editedAt)) : make('small', {}, ' nguyên bản')),
      make('label', {}, 'Tiêu đề', subject),
      make('label', {}, 'Nội dung', body),
      make('p', { class: 'help-block' }, 'Trường dùng được: ' + entry.fields.map(name => '{' + name + '} (' + FIELDS[name] + ')').join(', ') + '.'),
      make('div', { class: 'checkbox' }, make('label', {}, held, ' Giữ lại, chờ người quản trị phát hành từng thư')),
      status,
      make('div', { class: 'thu-bar' },
        act('Xem trước', 'default', async () => {
          const sample = await call('POST', path + '/preview', words());
          const frame = make('iframe', { sandbox: '', title: 'Xem trước' });
          frame.srcdoc = sample.html;
          shown.replaceChildren(make('p', {}, make('strong', {}, 'Tiêu đề: '), sample.subject), frame);
        }),
        act('Lưu', 'primary', async () => { await call('PUT', path, words()); await load(); }),
        entry.editedBy ? act('Trở về nguyên bản', 'default', async () => { await call('DELETE', path); await load(); }) : null),
      shown);
  }
  load();
}
