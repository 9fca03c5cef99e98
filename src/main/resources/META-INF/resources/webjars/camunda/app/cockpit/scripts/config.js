// Settings of the app Cockpit. This file takes the place of the one in the web application's jar and keeps its keys.

/*
 * What a clinic's administrator may not use or would be misled by: tasks as Cockpit lists them (only one's own role's, and
 * with forms of patients behind them), what Cockpit knows and no model of ours has, and switches by which a patient is
 * lost. Cockpit asks the page for this before it registers its parts.
 */
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'cockpit.navigation:tasks',
  'cockpit.navigation:batch',
  'cockpit.navigation:deployments',
  'cockpit.navigation:reports',
  'cockpit.processInstance.runtime.tab:user-tasks-tab',
  'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processInstance.runtime.action:update-suspension-state-action',
  'cockpit.processDefinition.runtime.action',
  'cockpit.jobDefinition.action'
].join());

export default {
  app: {
    name: 'Cockpit',
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
