import {sayOr} from './words.js';

/** Where the clinic's own pages are. */
export const clinic = () => document.querySelector('base')?.getAttribute('app-root').replace(/\/camunda$/, '') ?? '';

const base = () => clinic() + '/api';

const PLAIN = {
  401: () => sayOr('api.session-ended', 'Your session has ended. Please sign in again.'),
  403: () => sayOr('api.not-for-your-role', 'Your role may not see this referral. A task that waits too long can be assigned to somebody who may.'),
  404: () => sayOr('api.task-gone', 'This task is gone, or does not belong to a referral.')
};

async function json(response, plain = PLAIN) {
  if (!response.ok) {
    throw Object.assign(new Error(plain[response.status]?.() ?? sayOr('api.error', 'The server answered with an error ({0}).', response.status)),
      {status: response.status});
  }
  return response.json();
}

/** Reads JSON. The error's message is for people: by its status in plain words, or the status itself. */
export async function read(address, signal, plain) {
  const response = await fetch(address, {
    headers: {Accept: 'application/json'},
    credentials: 'same-origin',
    cache: 'no-store',
    signal
  });
  return json(response, plain);
}

/** Reads from the clinic's own API. */
export const readOurs = (path, signal, plain) => read(`${base()}/${path}`, signal, plain);

/** Reads what seldom changes: the browser keeps it, and only asks whether it has changed. */
export async function readKept(path) {
  return json(await fetch(`${base()}/${path}`, {
    headers: {Accept: 'application/json'},
    credentials: 'same-origin',
    cache: 'no-cache'
  }));
}

/** The task with its case file and what can be done. */
export const readTask = (taskId, signal) => readOurs(`tasks/${encodeURIComponent(taskId)}`, signal);

const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )VEIN-CSRF=([^;]*)/)?.[1] || '');

/** What the cards of these tasks say. */
export const readCards = ids => ask('tasks:cards', {tasks: ids});

/** How many tasks the caller's lists have. */
export const readCounts = () => readOurs('tasks:counts');

/** What comes of a task that the caller has just completed. */
export const readAfterwards = (taskId, referral) =>
  readOurs(`tasks/${encodeURIComponent(taskId)}/afterwards?referral=${encodeURIComponent(referral)}`);

/** What the decision tables say about a draft. The draft is answered and forgotten, there and here. */
export const askAdvice = (taskId, draft, signal) => ask(`tasks/${encodeURIComponent(taskId)}/advice`, draft, signal);

/** What the server understands of a typed number: its words, or the problem with it. */
export const readNumber = (quantity, typed, signal) => ask('measurements:read', {quantity, typed}, signal);

/** What the caller had typed into the form and not sent; nothing where there is none. */
export async function readDraft(taskId, signal) {
  const response = await fetch(`${base()}/tasks/${encodeURIComponent(taskId)}/draft`, {
    headers: {Accept: 'application/json'},
    credentials: 'same-origin',
    cache: 'no-store',
    signal
  });
  return response.status === 204 ? undefined : json(response);
}

export const keepDraft = (taskId, typed) => ask(`tasks/${encodeURIComponent(taskId)}/draft`, typed);

const ask = async (path, body, signal) => json(await post(path, body, signal));

const post = (path, body, signal) => fetch(`${base()}/${path}`, {
  method: 'POST',
  headers: {Accept: 'application/json', 'Content-Type': 'application/json', 'X-VEIN-CSRF': token()},
  credentials: 'same-origin',
  body: JSON.stringify(body),
  signal
});

/** What was said about a referral, and what of it waits for the caller. */
export const readTalk = referral => readOurs(`${talkOf(referral)}`);

/** How many messages wait for the caller. */
export const readTalkCount = () => readOurs('talk:count');

export const sayOnReferral = (referral, said) => change(talkOf(referral), said);

export const haveRead = (referral, message) => change(`${talkOf(referral)}/${encodeURIComponent(message)}/read`, {});

export const takeUpAsReferral = (referral, message) => change(`${talkOf(referral)}/${encodeURIComponent(message)}/referral`, {});

const talkOf = referral => `referrals/${encodeURIComponent(referral)}/talk`;

/** Medicines whose name begins so, or is spelt nearly so. */
export const findMedicines = async (name, signal) => json(await fetch(`${clinic()}/medicines`, {
  method: 'POST',
  headers: {Accept: 'application/json', 'X-VEIN-CSRF': token()},
  credentials: 'same-origin',
  body: new URLSearchParams({name}),
  signal
}));

/** What is attached to a referral, with what is in quarantine. */
export const readDocuments = referral => readOurs(`referrals/${encodeURIComponent(referral)}/documents`);

/** Attaches a file. The error's message is the server's reason. */
export async function attachDocument(referral, kind, file) {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', file);
  await orReason(await fetch(`${base()}/referrals/${encodeURIComponent(referral)}/documents`, {
    method: 'POST',
    headers: {Accept: 'application/json', 'X-VEIN-CSRF': token()},
    credentials: 'same-origin',
    body: form
  }));
}

export const removeDocument = async (referral, document, reason) =>
  orReason(await post(`referrals/${encodeURIComponent(referral)}/documents/${encodeURIComponent(document)}/removal`, {reason}));

/** What somebody found out about a medicine. */
export const lookUpMedicine = (referral, found, signal) => change(`referrals/${encodeURIComponent(referral)}/medicines`, found, signal);

const change = async (path, body, signal) => orReason(await post(path, body, signal));

/** The error's message is the server's reason. */
async function orReason(response) {
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Error(problem.violations?.map(({message}) => message).join(' ') || problem.detail || sayOr('api.not-saved', 'It was not saved ({0}).', response.status));
  }
}
