/* "Báo cáo": the reports that a person may read after they left his task list, opened from the bar; scripts/report.js shows them. */
import { barEntry } from './dialog.js';

export default barEntry('thidua-reports', 190, 'td-my-work', 'Báo cáo', () => document.dispatchEvent(new CustomEvent('td-reports')));
