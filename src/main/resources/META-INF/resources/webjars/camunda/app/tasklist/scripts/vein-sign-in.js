/*
 * There is one sign-in, the clinic's. An engine's app comes to its own sign-in view when somebody has signed out, or when
 * the session has ended; from there this goes on to the clinic's page. All four apps load it.
 */
const root = () => document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

export default ['tasklist', 'cockpit', 'admin', 'welcome'].map(app => ({
  id: `vein-sign-in-${app}`,
  pluginPoint: `${app}.login`,
  priority: 1000,
  render: () => location.replace(`${root()}/sign-in?signed-out`)
}));
