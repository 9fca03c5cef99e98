// Settings of the app Welcome. This file takes the place of the one in the web application's jar and keeps its keys.
export default {
  app: {
    name: 'Welcome',
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
