/* What is wrong with a field, in words beside it. */

const MESSAGES = {
  required: 'Mục này bắt buộc phải nhập.',
  maxlength: 'Nội dung dài quá giới hạn cho phép.',
  minlength: 'Nội dung quá ngắn.',
  min: 'Giá trị nhỏ hơn mức cho phép.',
  max: 'Giá trị lớn hơn mức cho phép.',
  number: 'Đề nghị nhập một số.',
  points: 'Đề nghị nhập số điểm, ví dụ 7,5 (tối đa hai chữ số thập phân).',
  date: 'Đề nghị nhập ngày hợp lệ.',
  pattern: 'Giá trị không đúng định dạng.'
};

/** What the server said of a field: a list of what is wrong stands above the form already. */
export function firstLine(message) {
  return message.includes('\n') ? message.split('\n')[0].replace(/:$/, ' (danh sách ở đầu biểu mẫu).') : message;
}

/** What is wrong with a field that was touched or sent; null if nothing is. The scope is that of the form. */
export function errorOf(scope, name) {
  const server = scope.errors && scope.errors[name];
  if (server) { return firstLine(server); }
  const control = scope.form && scope.form[name];
  if (!control || control.$valid || control.$pristine && !control.$touched) { return null; }
  return MESSAGES[Object.keys(control.$error)[0]] || 'Giá trị chưa hợp lệ.';
}

/** The controls of a form that are not valid, radio buttons of one question counted once. */
export function invalidControls(form) {
  const names = {};
  return (form.$getControls() || []).filter(control => {
    const isNew = control.$invalid && !names[control.$name];
    names[control.$name] = names[control.$name] || control.$invalid;
    return isNew;
  });
}

/** The problem that an answer tells, or that there was none. */
export function problemOf(response) {
  if (response.data && response.data.detail) { return response.data; }
  return response.status === 401 || response.status === 403
    ? { title: 'Phiên làm việc đã hết hạn',
        detail: 'Đề nghị đăng nhập lại rồi gửi lại; nội dung đã nhập được giữ và mở lại cùng biểu mẫu.' }
    : { title: 'Không kết nối được máy chủ',
        detail: 'Nội dung đã nhập vẫn còn trên màn hình. Đề nghị kiểm tra mạng rồi gửi lại: nếu lần gửi trước đã tới nơi, hệ thống không ghi lần thứ hai.' };
}
