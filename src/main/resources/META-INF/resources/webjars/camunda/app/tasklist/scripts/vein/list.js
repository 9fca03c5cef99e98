import {button} from './dom.js';
import {readWords, say} from './words.js';

/* Going from task to task of the list, as a click on its card does. */

const cards = () => [...document.querySelectorAll('.tasks-list > li')];

const PATIENCE = 5000;
const LOOK_AGAIN = 100;

/** Addresses of what somebody has gone on from: an alarm that was passed over on purpose does not hold anybody up twice. */
const seen = new Set();

/** An alarm that stands above the open task, as it came in meanwhile; or the task beneath; or that of the next page; or the first. */
export function goToNext() {
  const all = cards();
  const at = all.findIndex(each => each.classList.contains('active'));
  if (at >= 0) {
    seen.add(address(all[at]));
  }
  const alarm = all.slice(0, Math.max(at, 0)).find(each => each.querySelector('[data-alarm]') && !seen.has(address(each)));
  const next = alarm ?? all[at + 1];
  const page = document.querySelector('.pagination-next:not(.disabled) a');
  if (next || !page) {
    open(next ?? all[0]);
  } else {
    page.click();
    openFirstBut(new Set(all.map(address)), Date.now() + PATIENCE);
  }
}

const link = card => card?.querySelector('h4.task a');

const address = card => link(card)?.getAttribute('href');

function open(card) {
  link(card)?.click();
}

/** The page comes in its own time. */
function openFirstBut(before, until) {
  const [first] = cards();
  if (first && !before.has(address(first))) {
    open(first);
  } else if (Date.now() < until) {
    setTimeout(() => openFirstBut(before, until), LOOK_AGAIN);
  }
}

/** A task by its id, whether or not it stands in the list. */
export function goTo(taskId) {
  location.hash = `#/?forceDisplayTask=true&task=${encodeURIComponent(taskId)}`;
}

/** On a telephone the open task takes the place of the list; this leads back to it. */
export const backToTheList = {
  id: 'vein-back',
  pluginPoint: 'tasklist.task.action',
  priority: 300,

  async render(place) {
    await readWords();
    place.append(button(say('list.back'), () => {
      location.hash = '#/';
    }, 'btn-default vein-back-to-list'));
  }
};
