export default {
  app: { name: 'Trang chính', vendor: 'Thi Đua ·' },
  locales: { availableLocales: ['vi', 'en'], fallbackLocale: 'vi' },
  disableWelcomeMessage: true
};
