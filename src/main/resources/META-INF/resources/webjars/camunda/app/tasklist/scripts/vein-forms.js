/*
 * What the Tasklist loads of ours: the task forms' shared logic (window.veinForm) and the tab "Referral".
 *
 * The Tasklist does not start at all when one of its scripts fails to load. So this file imports nothing statically:
 * whatever is wrong further down is written to the console, and the Tasklist starts without us.
 */
const plugins = [];
try {
  const [{veinForm}, {referralTab}] = await Promise.all([import('./vein/form.js'), import('./vein/tab.js')]);
  window.veinForm = veinForm;
  plugins.push(referralTab);
} catch (error) {
  console.error('The clinic\'s forms could not be loaded', error);
}
export default plugins;
