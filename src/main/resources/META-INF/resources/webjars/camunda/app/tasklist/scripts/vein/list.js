import {button} from './dom.js';
import {readWords, say} from './words.js';

/* Going from task to task of the list, as a click on its card does. */

const cards = () => [...document.querySelectorAll('.tasks-list > li')];

/** The task beneath the open one, or the first. */
export function goToNext() {
  const all = cards();
  const next = all[all.findIndex(each => each.classList.contains('active')) + 1] ?? all[0];
  next?.querySelector('h4.task a')?.click();
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
