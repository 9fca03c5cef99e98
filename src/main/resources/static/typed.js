/*
 * What is typed into a form of our own pages outlives a sign-in that ends: it stays in this window, out of sight, until the
 * same person has signed in again in another one. It is stored nowhere, and shown to nobody else.
 */
import {sayOr} from './camunda/app/tasklist/scripts/vein/words.js';

const AGAIN_AFTER = 3000;

const asked = session();
let asking = false;

function session() {
  return fetch('/session', {credentials: 'same-origin', cache: 'no-store'})
    .then(response => (response.ok ? response.json() : null))
    .catch(() => null);
}

const forms = () => [...document.forms].filter(form => form.method === 'post' && form.closest('main'));

function isTyped(control) {
  if (control.type === 'checkbox' || control.type === 'radio') {
    return control.checked !== control.defaultChecked;
  }
  if (control.type === 'file') {
    return control.files.length > 0;
  }
  return ['TEXTAREA', 'INPUT'].includes(control.tagName) && control.type !== 'hidden' && control.value !== control.defaultValue;
}

const hasTyped = () => forms().some(form => [...form.elements].some(isTyped));

/** Each sign-in has a token of its own, and forms that were handed out before bring the last one's. */
function bringToken() {
  const token = document.cookie.match(/(?:^|; )VEIN-CSRF=([^;]*)/)?.[1];
  forms().map(form => form.elements.namedItem('_csrf')).filter(field => field && token).forEach(field => {
    field.value = decodeURIComponent(token);
  });
}

function element(name, text, properties) {
  return Object.assign(document.createElement(name), properties, {textContent: text});
}

function setAside() {
  if (document.body.classList.contains('set-aside')) {
    return;
  }
  document.body.classList.add('set-aside');
  const told = element('p', '', {role: 'status'});
  const card = element('div', '', {className: 'aside'});
  const goOn = element('button', sayOr('sign-in.go-on', 'I have signed in: go on'), {type: 'button', className: 'button'});
  const signIn = element('p', '');
  signIn.append(element('a', sayOr('draft.sign-in-in-a-new', 'Sign in in a new window'),
    {href: '/sign-in', target: '_blank', rel: 'noopener'}));
  goOn.addEventListener('click', async () => {
    const [before, now] = await Promise.all([asked, session()]);
    if (!now?.secondsLeft) {
      told.textContent = sayOr('sign-in.not-yet', 'You are not signed in yet.');
    } else if (now.account === before?.account) {
      bringToken();
      card.remove();
      document.body.classList.remove('set-aside');
    } else {
      window.location.assign('/');
    }
  });
  card.append(
    element('h1', sayOr('sign-in.ended', 'Your sign-in has ended')),
    element('p', sayOr('session.typed-is-still-here',
      'What you typed was not sent. It is still in this window, out of sight. Sign in again in a new window, as yourself; then go on here.')),
    signIn, goOn, told);
  card.classList.add('card');
  document.body.append(card);
  goOn.focus();
}

document.addEventListener('vein-session-ended', event => {
  if (hasTyped()) {
    event.preventDefault();
    setAside();
  }
});

// Sent without a sign-in it would be lost. A second press while the first is looked after is none.
document.addEventListener('submit', async event => {
  const {submitter, target: form} = event;
  if (event.defaultPrevented || !forms().includes(form)) {
    return;
  }
  if (asking) {
    event.preventDefault();
    return;
  }
  if (form.dataset.asked) {
    delete form.dataset.asked;
    return;
  }
  event.preventDefault();
  asking = true;
  const [before, now] = await Promise.all([asked, session()]);
  if (now && (!now.secondsLeft || now.account !== (before ?? now).account)) {
    asking = false;
    setAside();
    return;
  }
  if (before) {
    bringToken();
  }
  form.dataset.asked = 'true';
  asking = false;
  form.requestSubmit(submitter);
  asking = true;
  setTimeout(() => {
    asking = false;
  }, AGAIN_AFTER);
});
