export default {
  app: { name: 'Quản trị', vendor: 'Thi Đua ·' },
  locales: { availableLocales: ['vi', 'en'], fallbackLocale: 'vi' },
  disableWelcomeMessage: true
};
