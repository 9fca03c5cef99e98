// Says in time that the sign-in is about to end. Like everything here: if it fails to load, the Tasklist starts without it.
try {
  const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
  await import(`${root}/session.js`);
} catch (error) {
  console.error('The warning before the sign-in ends could not be loaded', error);
}
export default [];
