import {scoreChart} from './chart.js';
import {element, fold} from './dom.js';
import {taken} from './medicines.js';
import {record} from './record.js';
import {headline} from './summary/headline.js';
import {bookings, furtherReports, information, letters, messages, notes, timeline} from './summary/history.js';
import {answers, contact} from './summary/reported.js';
import {triage} from './summary/triage.js';
import {waiting} from './summary/waiting.js';
import {useTimeZone} from './words.js';

/**
 * The case file, for reading: who the patient is, what was reported, what was decided and why, what has happened.
 *
 * @param open whether the long parts stand open
 */
export function summary({task, caseFile, timeZone}, {open = false} = {}) {
  useTimeZone(timeZone);
  const file = caseFile || {};
  const parts = [
    part('Ended from outside', record(file.ending, 'EndingSection.Shown'), true),
    part('Contact', contact(file.patient), true),
    part('Restless legs', answers(file.restlessLegs, 'RestlessLegs'), true),
    part('Veins', answers(file.veins, 'Veins'), true),
    part('Background', answers(file.background, 'Background'), true),
    part('Medicines, as far as they are known', taken(file.medicines), true),
    part('Reported again', furtherReports(file.furtherReports), true)
  ];
  const more = [
    part('Calls about a red flag', each(file.redFlagCalls, 'RedFlagCalls.Shown')),
    part('Checks for a clot', each(file.thrombosis, 'JdbcThrombosisChecks.Shown')),
    part('Review', each(file.review, 'ReviewDecision')),
    part('Assessment', record(file.assessment, 'Assessment')),
    part('Consent', record(file.consent, 'ConsentRecord')),
    part('Sessions', record(file.sessions, 'JdbcCourses.Treated')),
    part('Outcome', record(file.outcome, 'JdbcFollowUps.Outcome')),
    part('Notes', notes(file.notes)),
    part('Information received', information(file.information)),
    part('Bookings', bookings(file.bookings)),
    part('Messages', messages(file.messages)),
    part('Letters', letters(file.letters)),
    part('Timeline', timeline(file.timeline))
  ].filter(Boolean);
  more.forEach(section => {
    section.open = open;
  });
  const scores = part('Scores over time', scoreChart(file.scores));
  if (scores) {
    scores.open = open || LOOKS_BACK.includes(task?.key);
  }
  return element('section', {class: 'vein-casefile', 'aria-label': 'Referral'},
    headline(file, task), waiting(file.waiting, open), triage(file.triage, open), element('div', {class: 'vein-columns'}, parts), scores, more);
}

const each = (list, type) => (list || []).map(item => element('div', {class: 'vein-item'}, record(item, type)));

/** The tasks that ask what the treatment did. */
const LOOKS_BACK = ['ReviewOutcome', 'SignClosingLetter'];

function part(title, content, standing) {
  if (!content || content.length === 0) {
    return null;
  }
  return standing
    ? element('div', {class: 'vein-part'}, element('h4', {}, title), content)
    : fold(title, content);
}
