import { moment } from '../days.js';
import { templateOf } from '../template.js';

const template = await templateOf(import.meta.url);

/** Puts the text of a chosen file into the model; with `binary` its content in Base64. */
export default function tdFile($timeout) {
  return {
    restrict: 'E',
    scope: { model: '=' },
    template,
    link: function (scope, element, attributes) {
      const input = element[0].querySelector('input');
      input.name = attributes.name || '';
      input.accept = attributes.accept || '';
      // the content of a file is no draft: it lies on the reader's disk
      scope.$emit('td-file', attributes.model.replace('work.', ''));
      // the browser tells of a choice only if it differs from the last: of a corrected file of the same name it would not
      input.addEventListener('click', () => { input.value = ''; });
      input.addEventListener('change', () => {
        const file = input.files[0];
        if (!file) { return; }
        const read = attributes.binary === undefined ? file.text() : base64(file);
        read.then(text => {
          $timeout(() => {
            scope.model = text;
            scope.read = { name: file.name, at: moment(file.lastModified) };
            scope.unreadable = null;
          });
        }, () => {
          $timeout(() => { scope.unreadable = file.name; });
        });
      });
    }
  };
}
tdFile.$inject = ['$timeout'];

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = reject;
    reader.readAsDataURL(file);
  });
}
