import {read, readOurs} from '../../../tasklist/scripts/vein/api.js';
import {sayOr} from '../../../tasklist/scripts/vein/words.js';

const PLAIN = {
  401: () => sayOr('api.session-ended', 'Your session has ended. Please sign in again.'),
  403: () => sayOr('api.only-clinic-administrators', 'Only people of the role clinicadmin may see this.'),
  404: () => sayOr('api.nothing-known', 'The clinic knows nothing of this: it belongs to no referral, or its record was erased.')
};

/** Reads JSON. The error's message is for people. */
export const ask = (address, signal) => read(address, signal, PLAIN);

/** Reads from the clinic's own operations API. */
export const askOperations = (path, signal) => readOurs(`operations/${path}`, signal, PLAIN);
