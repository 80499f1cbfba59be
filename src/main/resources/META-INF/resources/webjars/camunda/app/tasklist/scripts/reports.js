/* "Báo cáo": the reports that a person may read after they left his task list, opened from the bar; scripts/report.js shows them. */
export default {
  id: 'thidua-reports',
  pluginPoint: 'tasklist.navbar.action',
  priority: 190,
  render: node => {
    const link = document.createElement('a');
    link.className = 'td-my-work';
    link.textContent = 'Báo cáo';
    link.href = '';
    link.setAttribute('role', 'button');
    link.addEventListener('click', event => {
      event.preventDefault();
      document.dispatchEvent(new CustomEvent('td-reports'));
    });
    node.replaceChildren(link);
  },
  unmount: () => {}
};
