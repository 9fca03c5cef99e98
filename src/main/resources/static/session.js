/*
 * Says in time that the sign-in is about to end, on our own pages and in the Tasklist. Typing and pointing are what
 * keeps it going; a list that refreshes itself is not. When it has ended, what is on the screen is left: it may be about
 * a patient.
 */
const WARN_BEFORE = 120;
const ASK_EVERY = 30;
const TELL_EVERY = 60;

const engineApp = document.querySelector('base[app-root]');
const root = engineApp ? engineApp.getAttribute('app-root').replace(/\/camunda$/, '') : '';
const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )VEIN-CSRF=([^;]*)/)?.[1] || '');

let endsAt = null;
let extendable = true;
let told = Date.now();

const clockTime = at => new Date(at).toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'});

const banner = document.createElement('div');
banner.className = 'session-end';
banner.setAttribute('role', 'alert');
const words = document.createElement('p');
const stay = document.createElement('button');
stay.type = 'button';
stay.addEventListener('click', () => tell());
banner.append(words, stay);

/** Of the catalogue, which is read when there is something to say; where that fails, in English. */
let sayOr = (_, english, ...values) => english.replace(/\{(\d)\}/g, (place, number) => values[number] ?? place);
let reading;

function readWords() {
  reading ??= import('./camunda/app/tasklist/scripts/vein/words.js').then(async catalogue => {
    await catalogue.readWords();
    ({sayOr} = catalogue);
    show();
  }).catch(() => undefined);
}

function show() {
  const left = endsAt === null ? Infinity : (endsAt - Date.now()) / 1000;
  if (left > WARN_BEFORE) {
    banner.remove();
    return;
  }
  readWords();
  const text = extendable
    ? sayOr('session.nothing-was-done', 'You will be signed out at {0}, because nothing was done here for a while.', clockTime(endsAt))
    : sayOr('session.signed-in-for-long', 'You will be signed out at {0}, because you have been signed in for long. Finish and sign in again.',
      clockTime(endsAt));
  stay.textContent = sayOr('session.stay', 'Stay signed in');
  if (words.textContent !== text) {
    words.textContent = text;
  }
  stay.hidden = !extendable;
  if (!banner.isConnected) {
    document.body.prepend(banner);
  }
}

function learn(answer) {
  if (answer.secondsLeft > 0) {
    endsAt = Date.now() + answer.secondsLeft * 1000;
    extendable = answer.extendable;
    show();
  } else if (endsAt !== null || engineApp) {
    // A form may hold what was typed last and is not kept yet; it then takes the patient off the screen itself.
    if (document.dispatchEvent(new Event('vein-session-ended', {cancelable: true}))) {
      window.location.assign(`${root}/sign-in?ended`);
    }
  }
}

async function ask(request) {
  try {
    const response = await fetch(`${root}/session`, {credentials: 'same-origin', cache: 'no-store', ...request});
    if (response.ok) {
      learn(await response.json());
    }
    return response.status;
  } catch {
    // No connection: the next time may do better, and the end is kept on this side as well.
    return 0;
  }
}

/** Tells that somebody is there. After signing in there is no token yet: the refusal brings it. */
async function tell() {
  told = Date.now();
  const post = () => ask({method: 'POST', headers: {'X-VEIN-CSRF': token()}});
  if (await post() === 403) {
    await post();
  }
}

function somebodyIsThere() {
  if (!banner.isConnected && Date.now() - told >= TELL_EVERY * 1000) {
    tell();
  }
}

['keydown', 'pointerdown'].forEach(kind => document.addEventListener(kind, somebodyIsThere, {capture: true, passive: true}));
document.addEventListener('visibilitychange', () => document.hidden || ask());
setInterval(ask, ASK_EVERY * 1000);
setInterval(() => {
  show();
  if (endsAt !== null && Date.now() >= endsAt + 1000) {
    ask();
  }
}, 1000);
ask();
