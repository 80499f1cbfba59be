export default {
  app: { name: 'Danh sách công việc', vendor: 'Thi Đua ·' },
  locales: { availableLocales: ['vi', 'en'], fallbackLocale: 'vi' },
  disableWelcomeMessage: true,
  // in the task list whose case a task is; from the bar "Việc của tôi", "Báo cáo", "Hòm phiếu"
  customScripts: ['scripts/page/cards.js', 'scripts/page/work.js', 'scripts/page/reports.js', 'scripts/page/boxes.js'],
  // scripts/elements.js defines the elements that our task forms are made of; scripts/module.js loads it
  requireJsConfig: {
    ngDeps: ['thidua'],
    deps: ['module!elements'],
    paths: { module: 'scripts/module' },
    waitSeconds: 0
  },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'nhận việc đang chọn' },
    focusFilter: { key: 'ctrl+shift+f', description: 'đến bộ lọc đầu tiên' },
    focusList: { key: 'ctrl+alt+l', description: 'đến việc đầu tiên trong danh sách' },
    focusForm: { key: 'ctrl+alt+f', description: 'đến ô nhập đầu tiên của biểu mẫu' },
    startProcess: { key: 'ctrl+alt+p', description: 'mở hộp bắt đầu quy trình' }
  }
};
