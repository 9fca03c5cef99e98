/* Shows a patient's record on our own pages, as the Tasklist's tab "Referral" does. */
import {note} from './camunda/app/tasklist/scripts/vein/dom.js';
import {summary} from './camunda/app/tasklist/scripts/vein/summary.js';
import {readWords, sayOr} from './camunda/app/tasklist/scripts/vein/words.js';

const place = document.getElementById('case-file');
try {
  const response = await fetch(`/api/referrals/${encodeURIComponent(place.dataset.referral)}`, {
    headers: {Accept: 'application/json'},
    credentials: 'same-origin',
    cache: 'no-store'
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.detail || sayOr('api.error', 'The server answered with an error ({0}).', response.status));
  }
  await readWords();
  place.replaceChildren(summary({caseFile: answer, timeZone: place.dataset.timeZone}, {open: false}));
} catch (error) {
  place.replaceChildren(note('warning', error.message));
}
