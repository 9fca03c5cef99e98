const base = () => document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + '/api';

const PLAIN = {
  401: 'Your session has ended. Please sign in again.',
  403: 'Your role may not see this referral.',
  404: 'This task is gone, or does not belong to a referral.'
};

async function json(response) {
  if (!response.ok) {
    throw new Error(PLAIN[response.status] || `The server answered with an error (${response.status}).`);
  }
  return response.json();
}

/** The task with its case file and what can be done. */
export async function readTask(taskId, signal) {
  const response = await fetch(`${base()}/tasks/${encodeURIComponent(taskId)}`, {
    headers: {Accept: 'application/json'},
    credentials: 'same-origin',
    cache: 'no-store',
    signal
  });
  return json(response);
}

const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )VEIN-CSRF=([^;]*)/)?.[1] || '');

/** What the decision tables say about a draft. The draft is answered and forgotten, there and here. */
export async function askAdvice(taskId, draft, signal) {
  const response = await fetch(`${base()}/tasks/${encodeURIComponent(taskId)}/advice`, {
    method: 'POST',
    headers: {Accept: 'application/json', 'Content-Type': 'application/json', 'X-VEIN-CSRF': token()},
    credentials: 'same-origin',
    body: JSON.stringify(draft),
    signal
  });
  return json(response);
}
