// Settings of the app Admin. This file takes the place of the one in the web application's jar and keeps its keys.
export default {
  app: {
    name: 'Admin',
    vendor: 'Vein Clinic Referral'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  customScripts: ['../tasklist/scripts/vein'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
