// Says in time that the sign-in is about to end.
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
await import(`${root}/session.js`);
export default [];
