import {readOurs} from './api.js';
import {element} from './dom.js';
import {asMoment, say, useTimeZone} from './words.js';

/** What the checkup found, of which the task is. */
export const readFinding = (taskId, signal) => readOurs(`operations/tasks/${encodeURIComponent(taskId)}`, signal);

export function findingSummary({task, finding, timeZone}) {
  useTimeZone(timeZone);
  const {title, meaning, repair, reference, where, cause, firstSeen, open} = finding;
  return element('section', {class: 'vein-casefile', 'aria-label': say('finding.finding')},
    element('header', {class: 'vein-headline'},
      element('h3', {}, title),
      element('p', {}, reference ? element('strong', {}, reference) : say('finding.no-referral'),
        ` ${say('finding.seen-since-task-due', asMoment(firstSeen))} `, element('strong', {}, asMoment(task.dueAt)))),
    element('p', {}, meaning),
    element('dl', {}, [[say('finding.where'), where], [say('finding.failed-with'), cause], [say('finding.repair'), open ? repair : say('finding.none-it-is-no-longer')]]
      .filter(([, text]) => text)
      .map(([name, text]) => element('div', {}, element('dt', {}, name), element('dd', {}, text)))));
}
