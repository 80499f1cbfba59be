import { weekday } from '../days.js';

/** Keeps the model of a date input an ISO text. */
export default function tdDate() {
  return {
    require: 'ngModel',
    priority: 10,
    link: function (scope, element, attributes, control) {
      control.$formatters.length = 0;
      control.$parsers.length = 0;
      delete control.$validators.date;
      control.$formatters.push(value => value || '');
      control.$parsers.push(text => text || null);
      // browsers write a date in their own language (12/07 or 07/12): say it once more, with the weekday
      const words = document.createElement('span');
      words.className = 'td-day';
      element.after(words);
      scope.$watch(() => control.$modelValue, day => {
        words.textContent = weekday(day);
      });
    }
  };
}
