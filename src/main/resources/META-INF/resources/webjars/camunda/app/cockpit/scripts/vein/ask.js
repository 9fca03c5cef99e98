const root = () => document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const PLAIN = {
  401: 'Your session has ended. Please sign in again.',
  403: 'Only people of the role clinicadmin may see this.',
  404: 'The clinic knows nothing of this: it belongs to no referral, or its record was erased.'
};

/** Reads JSON. The error's message is for people. */
export async function ask(address, signal) {
  const response = await fetch(address, {
    headers: {Accept: 'application/json'},
    credentials: 'same-origin',
    cache: 'no-store',
    signal
  });
  if (!response.ok) {
    throw new Error(PLAIN[response.status] || `The server answered with an error (${response.status}).`);
  }
  return response.json();
}

/** Reads from the clinic's own operations API. */
export const askOperations = (path, signal) => ask(`${root()}/api/operations/${path}`, signal);
