import {readAfterwards} from './api.js';
import {button, element} from './dom.js';
import {goTo, goToNext} from './list.js';
import {asMoment, say, task as titleOf, word} from './words.js';

/* The line after a task was completed: what happens next, and who has it. It names nobody but the referral. */

const AGAIN_AFTER = 1500;

let line;
let read = 0;

/** @param done the task as the form showed it */
export async function sayWhatComes(taskId, done, referral) {
  const unread = read;
  const show = (...what) => unread === read && put(what);
  show(element('p', {}, say('afterwards.done', titleOf(done.key), referral.reference)));
  try {
    let next = await readAfterwards(taskId, referral.id);
    if (next.open && next.tasks.length === 0) {
      // A step that the engine takes by itself may still be on its way.
      await new Promise(resolve => {
        setTimeout(resolve, AGAIN_AFTER);
      });
      next = await readAfterwards(taskId, referral.id);
    }
    show(element('p', {}, element('strong', {}, say('afterwards.done', titleOf(done.key), next.reference))), ...comes(next));
  } catch (error) {
    show(element('p', {}, say('afterwards.done', titleOf(done.key), referral.reference)), element('p', {}, error.message));
  }
}

function comes({open, state, tasks}) {
  if (tasks.length === 0) {
    return [element('p', {}, say(open ? 'afterwards.nobody' : 'afterwards.ended', word('ReferralState', state)))];
  }
  return tasks.map(next => element('p', {}, say('afterwards.next', titleOf(next.key), next.assignee ?? roles(next),
    next.dueAt ? say('afterwards.due', asMoment(next.dueAt)) : ''),
  next.own && [' ', button(say('afterwards.open'), () => goTo(next.id), 'btn-link')]));
}

const roles = ({groups}) => groups.map(group => word('Role', group.toUpperCase())).join(say('afterwards.or'));

function put(what) {
  if (!line) {
    line = element('aside', {class: 'vein vein-afterwards', role: 'status'});
    document.body.append(line);
  }
  line.hidden = false;
  line.replaceChildren(...what, element('p', {class: 'vein-buttons'},
    button(say('afterwards.next-in-list'), goToNext, 'btn-primary'),
    button(say('afterwards.close'), hide)));
}

/** When another task is opened, the line has been read. */
export function hide() {
  read += 1;
  if (line) {
    line.hidden = true;
  }
}
