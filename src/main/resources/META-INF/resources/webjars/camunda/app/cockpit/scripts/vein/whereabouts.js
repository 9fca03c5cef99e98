import {element, table} from '../../../tasklist/scripts/vein/dom.js';
import {asMoment, task as taskName, useTimeZone, word} from '../../../tasklist/scripts/vein/words.js';

/** Where a referral stands and how it came there, without a word of the patient. */
export function whereabouts({referral, nextTimer, timeZone}) {
  useTimeZone(timeZone);
  const {reference, state, urgency, pathway, receivedAt, tasks, timeline} = referral;
  const [nextDue] = tasks;
  return [
    element('h3', {}, reference, ' ', [['ReferralState', state], ['Urgency', urgency]].filter(([, code]) => code).map(([type, code]) =>
      element('span', {class: `vein-badge vein-${code.toLowerCase()}`}, word(type, code)))),
    element('dl', {},
      fact('Pathway', pathway ? word('Pathway', pathway) : 'Before triage'),
      fact('Received', asMoment(receivedAt)),
      fact('Next due', nextDue ? `${nextDue.name}, ${due(nextDue)}` : 'Nothing waits for a person'),
      fact('Next timer', nextTimer ? `${asMoment(nextTimer.at)}, at “${nextTimer.name || taskName(nextTimer.element)}”` : 'None')),
    tasks.length > 0 && table('Open tasks', ['Task', 'Of', 'Claimed by', 'Made', 'Due'], tasks.map(task =>
      [task.name, owner(task), task.assignee || 'Nobody', asMoment(task.createdAt), due(task)])),
    table('Timeline, newest first', ['When', 'What', 'Role'], timeline.toReversed().map(({at, text, role}) =>
      [asMoment(at), text, word('Role', role)]))
  ].filter(Boolean);
}

const fact = (title, words) => element('div', {}, element('dt', {}, title), element('dd', {}, words));

const owner = ({role, escalatedTo}) => [role && word('Role', role), escalatedTo && `escalated to ${word('Role', escalatedTo)}`]
  .filter(Boolean).join(', ');

const due = ({dueAt, overdue}) => `${asMoment(dueAt)}${overdue ? ' (overdue)' : ''}`;
