/* "Báo cáo": the reports that a person may read after they left his task list, opened from the bar. */
import { make } from '../dom.js';
import { wordsLoaded } from '../words.js';
import { barEntry, openPage } from './dialog.js';

/** The page is made of our elements: AngularJS gives them life. */
async function fill(body, say) {
  await wordsLoaded();
  say('');
  const injector = angular.element(document.body).injector();
  const scope = injector.get('$rootScope').$new(true);
  body.append(make('td-reports'));
  injector.get('$compile')(body)(scope);
  scope.$applyAsync();
  body.closest('dialog').addEventListener('close', () => scope.$destroy());
}

export default barEntry('thidua-reports', 190, 'td-my-work', 'Báo cáo',
  () => openPage('Báo cáo thành tích', fill, 'td-work-page td-wide'));
