export default {
  app: { name: 'Danh sách công việc', vendor: 'Thi Đua ·' },
  locales: { availableLocales: ['vi', 'en'], fallbackLocale: 'vi' },
  disableWelcomeMessage: true,
  // scripts/cards.js says in the task list whose case a task is; from the bar, scripts/work.js opens "Việc của tôi",
  // scripts/reports.js "Báo cáo", scripts/boxes.js "Hòm phiếu"
  customScripts: ['scripts/cards.js', 'scripts/work.js', 'scripts/reports.js', 'scripts/boxes.js'],
  // scripts/thidua.js defines the elements that our task forms are made of, scripts/calendar.js that of the calendar
  requireJsConfig: {
    ngDeps: ['thidua', 'thidua.calendar'],
    deps: ['thidua', 'thidua-calendar'],
    paths: {
      thidua: 'scripts/thidua',
      thiduaRoot: 'scripts/root',
      thiduaDrafts: 'scripts/drafts',
      thiduaRemains: 'scripts/remains',
      thiduaReport: 'scripts/report',
      'thidua-calendar': 'scripts/calendar',
    },
  },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'nhận việc đang chọn' },
    focusFilter: { key: 'ctrl+shift+f', description: 'đến bộ lọc đầu tiên' },
    focusList: { key: 'ctrl+alt+l', description: 'đến việc đầu tiên trong danh sách' },
    focusForm: { key: 'ctrl+alt+f', description: 'đến ô nhập đầu tiên của biểu mẫu' },
    startProcess: { key: 'ctrl+alt+p', description: 'mở hộp bắt đầu quy trình' }
  }
};
