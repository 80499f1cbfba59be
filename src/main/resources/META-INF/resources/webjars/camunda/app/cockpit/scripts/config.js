export default {
  app: { name: 'Giám sát quy trình', vendor: 'Thi Đua ·' },
  locales: { availableLocales: ['vi', 'en'], fallbackLocale: 'vi' },
  disableWelcomeMessage: true,
  // scripts/mails.js is the page of all mails and of their words, scripts/completeness.js that of the completeness check
  customScripts: ['scripts/mails.js', 'scripts/completeness.js']
};
