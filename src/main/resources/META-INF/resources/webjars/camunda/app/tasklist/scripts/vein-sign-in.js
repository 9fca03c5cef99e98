/*
 * There is one sign-in, the clinic's. An engine's app comes to its own sign-in view when somebody has signed out, or when
 * the session has ended; from there this goes on to the clinic's page. All four apps load it. Where something was typed
 * into a form that the server has not got, the page stays until somebody has signed in beside it.
 */
import {forgetUnsaved, unsaved} from './vein/unsaved.js';

const app = () => document.querySelector('base').getAttribute('app-root');
const root = () => app().replace(/\/camunda$/, '');
const LOOK_EVERY = 3000;
let leaving = false;

export default ['tasklist', 'cockpit', 'admin', 'welcome'].map(name => ({
  id: `vein-sign-in-${name}`,
  pluginPoint: `${name}.login`,
  priority: 1000,
  render: place => {
    if (leaving) {
      return;
    }
    if (unsaved.typed && place instanceof Element) {
      hold(place);
    } else {
      location.replace(`${root()}/sign-in?signed-out`);
    }
  }
}));

async function hold(place) {
  const {keepDraft} = await import('./vein/api.js');
  const {button, element, note} = await import('./vein/dom.js');
  const {sayOr} = await import('./vein/words.js');
  // The form that left this behind may still succeed by itself.
  const {taskId, typed} = unsaved;
  const told = element('p', {role: 'status'});
  const goOn = async () => {
    if (leaving) {
      return true;
    }
    try {
      await keepDraft(taskId, typed);
    } catch (error) {
      if (error.status === 401 || error.status === 403) {
        told.textContent = sayOr('sign-in.not-yet', 'You are not signed in yet.');
      } else {
        // What was typed is the only copy: whether it goes is for whoever typed it to say.
        told.replaceChildren(error.message, ' ', button(sayOr('sign-in.go-on-without', 'Go on without what I typed'), leave));
      }
      return false;
    }
    return leave();
  };
  const leave = () => {
    leaving = true;
    forgetUnsaved();
    // Another address than that of this page, or the app would go on as nobody.
    location.replace(`${app()}/app/tasklist/default/?signed-in#/?task=${encodeURIComponent(taskId)}`);
    return true;
  };
  place.replaceChildren(element('div', {class: 'vein'}, note('warning',
    element('h3', {}, sayOr('sign-in.ended', 'Your sign-in has ended')),
    element('p', {}, sayOr('sign-in.what-you-typed-is-still-here',
      'What you typed last is still on this page and has not been kept. Sign in again in a new window, as yourself; then this page goes on with your task.')),
    element('p', {}, element('a', {class: 'btn btn-default', href: `${root()}/sign-in`, target: '_blank', rel: 'noopener'},
      sayOr('draft.sign-in-in-a-new', 'Sign in in a new window')),
      ' ', button(sayOr('sign-in.go-on', 'I have signed in: go on'), goOn)), told)));
  // The engine's own sign-in, which is closed.
  document.querySelectorAll('form').forEach(form => {
    form.hidden = true;
  });
  const look = async () => {
    if (!leaving && !(await isSignedIn() && await goOn())) {
      setTimeout(look, LOOK_EVERY);
    }
  };
  setTimeout(look, LOOK_EVERY);
}

async function isSignedIn() {
  try {
    const response = await fetch(`${root()}/session`, {credentials: 'same-origin', cache: 'no-store'});
    return response.ok && (await response.json()).secondsLeft > 0;
  } catch {
    return false;
  }
}
