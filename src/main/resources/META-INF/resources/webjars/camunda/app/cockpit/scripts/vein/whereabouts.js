import {element, table} from '../../../tasklist/scripts/vein/dom.js';
import {asMoment, name as fieldName, say, task as taskName, useTimeZone, word} from '../../../tasklist/scripts/vein/words.js';

/** Where a referral stands and how it came there, without a word of the patient. */
export function whereabouts({referral, nextTimer, timeZone}) {
  useTimeZone(timeZone);
  const {reference, state, urgency, pathway, receivedAt, tasks, timeline} = referral;
  const [nextDue] = tasks;
  return [
    element('h3', {}, reference, ' ', [['ReferralState', state], ['Urgency', urgency]].filter(([, code]) => code).map(([type, code]) =>
      element('span', {class: `vein-badge vein-${code.toLowerCase()}`}, word(type, code)))),
    element('dl', {},
      fact(fieldName('pathway'), pathway ? word('Pathway', pathway) : say('whereabouts.before-triage')),
      fact(say('work.received'), asMoment(receivedAt)),
      fact(say('whereabouts.next-due'), nextDue ? `${nextDue.name}, ${due(nextDue)}` : say('whereabouts.nothing-waits-for-a-person')),
      fact(say('whereabouts.next-timer'), nextTimer
        ? say('whereabouts.timer-at', asMoment(nextTimer.at), nextTimer.name || taskName(nextTimer.element)) : say('whereabouts.no-timer'))),
    tasks.length > 0 && table(say('whereabouts.open-tasks'), ['task', 'of', 'claimed-by', 'made', 'due'].map(each => say(`whereabouts.${each}`)), tasks.map(task =>
      [task.name, owner(task), task.assignee || say('whereabouts.nobody'), asMoment(task.createdAt), due(task)])),
    table(say('whereabouts.timeline-newest-first'), [say('casefile.when'), say('casefile.what'), fieldName('role')], timeline.toReversed().map(({at, text, role}) =>
      [asMoment(at), text, word('Role', role)]))
  ].filter(Boolean);
}

const fact = (title, words) => element('div', {}, element('dt', {}, title), element('dd', {}, words));

const owner = ({role, escalatedTo}) => [role && word('Role', role), escalatedTo && say('whereabouts.escalated-to', word('Role', escalatedTo))]
  .filter(Boolean).join(', ');

const due = ({dueAt, overdue}) => (overdue ? say('whereabouts.overdue', asMoment(dueAt)) : asMoment(dueAt));
