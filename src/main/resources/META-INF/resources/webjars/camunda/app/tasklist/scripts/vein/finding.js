import {readOurs} from './api.js';
import {element} from './dom.js';
import {asMoment, useTimeZone} from './words.js';

/** What the checkup found, of which the task is. */
export const readFinding = (taskId, signal) => readOurs(`operations/tasks/${encodeURIComponent(taskId)}`, signal);

export function findingSummary({task, finding, timeZone}) {
  useTimeZone(timeZone);
  const {title, meaning, repair, reference, where, cause, firstSeen, open} = finding;
  return element('section', {class: 'vein-casefile', 'aria-label': 'Finding'},
    element('header', {class: 'vein-headline'},
      element('h3', {}, title),
      element('p', {}, reference ? element('strong', {}, reference) : 'No referral',
        ` · seen since ${asMoment(firstSeen)}, task due `, element('strong', {}, asMoment(task.dueAt)))),
    element('p', {}, meaning),
    element('dl', {}, [['Where', where], ['Failed with', cause], ['Repair', open ? repair : 'None: it is no longer so.']]
      .filter(([, text]) => text)
      .map(([name, text]) => element('div', {}, element('dt', {}, name), element('dd', {}, text)))));
}
