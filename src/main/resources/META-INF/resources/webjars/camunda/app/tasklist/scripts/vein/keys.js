import {goToNext} from './list.js';

/* Keys beside the Tasklist's own (see config.js): the next task, and a decision that is only made by a second step. */

const DECISION = 'form.vein [data-fields]:not([hidden]) [data-field="decision"] input[value="APPROVE"]';

/** Chooses "approve" and goes to the button; whoever presses it then has confirmed it. */
function approve() {
  const choice = document.querySelector(DECISION);
  if (choice) {
    choice.click();
    document.querySelector('.task-details .form-actions .btn-primary')?.focus();
  }
}

const KEYS = {n: goToNext, a: approve};

export function watchKeys() {
  document.addEventListener('keydown', event => {
    const act = event.ctrlKey && event.altKey && KEYS[event.key.toLowerCase()];
    if (act) {
      event.preventDefault();
      act();
    }
  });
}
