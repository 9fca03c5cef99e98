import {element, table} from '../../../tasklist/scripts/vein/dom.js';
import {asMoment, name as spelt, useTimeZone, word} from '../../../tasklist/scripts/vein/words.js';

const ROLES = {INTAKE: 'Reception', VASCULAR: 'Vascular specialist', CLINICADMIN: 'Administrator', PRIVACY: 'Privacy officer',
  CLIENT: 'Another system', SYSTEM: 'The system itself'};

const roleInWords = role => ROLES[role] || word(role);

/** Where a referral stands and how it came there, without a word of the patient. */
export function whereabouts({referral, nextTimer, timeZone}) {
  useTimeZone(timeZone);
  const {reference, state, urgency, pathway, receivedAt, tasks, timeline} = referral;
  const [nextDue] = tasks;
  return [
    element('h3', {}, reference, ' ', [state, urgency].filter(Boolean).map(code =>
      element('span', {class: `vein-badge vein-${code.toLowerCase()}`}, word(code)))),
    element('dl', {},
      fact('Pathway', pathway ? word(pathway) : 'Before triage'),
      fact('Received', asMoment(receivedAt)),
      fact('Next due', nextDue ? `${nextDue.name}, ${due(nextDue)}` : 'Nothing waits for a person'),
      fact('Next timer', nextTimer ? `${asMoment(nextTimer.at)}, at “${nextTimer.name || spelt(nextTimer.element)}”` : 'None')),
    tasks.length > 0 && table('Open tasks', ['Task', 'Of', 'Claimed by', 'Made', 'Due'], tasks.map(task =>
      [task.name, owner(task), task.assignee || 'Nobody', asMoment(task.createdAt), due(task)])),
    table('Timeline, newest first', ['When', 'What', 'Role'], timeline.toReversed().map(({at, text, role}) =>
      [asMoment(at), text, roleInWords(role)]))
  ].filter(Boolean);
}

const fact = (title, words) => element('div', {}, element('dt', {}, title), element('dd', {}, words));

const owner = ({role, escalatedTo}) => [role && roleInWords(role), escalatedTo && `escalated to ${roleInWords(escalatedTo)}`]
  .filter(Boolean).join(', ');

const due = ({dueAt, overdue}) => `${asMoment(dueAt)}${overdue ? ' (overdue)' : ''}`;
