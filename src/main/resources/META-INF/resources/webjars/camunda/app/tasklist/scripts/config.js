// Settings of the Tasklist. This file takes the place of the one in the web application's jar and keeps its keys.

/*
 * What nobody may use here, or what would always be empty: a referral's story is in the tab "Referral", notes go into forms
 * and enquiries, and a task is made by the process. The lists are in the order of their filter, which the engine's sorting
 * never changes, and a patient is found on the page "Enquiries", not by what is typed into an address. Tasklist asks the page
 * for this before it registers its parts.
 */
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'tasklist.navbar.action:create-task-action',
  'tasklist.header:tasklist-sorting',
  'tasklist.list:task-search',
  'tasklist.task.action:task-action-comment',
  'tasklist.task.detail:task-detail-description',
  'tasklist.task.detail:task-detail-history'
].join());

export default {
  app: {
    name: 'Tasklist',
    vendor: 'Vein Clinic Referral'
  },
  // British style, day first, twenty-four hours.
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'D MMM YYYY HH:mm',
    normal: 'D MMMM YYYY, HH:mm',
    long: 'dddd D MMMM YYYY, HH:mm',
    short: 'D MMMM YYYY'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  customScripts: ['scripts/vein'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
