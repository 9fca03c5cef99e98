import {scoreChart} from './chart.js';
import {element, fold} from './dom.js';
import {taken} from './medicines.js';
import {record} from './record.js';
import {documents} from './summary/documents.js';
import {essentials} from './summary/essentials.js';
import {glance} from './summary/glance.js';
import {headline} from './summary/headline.js';
import {bookings, furtherReports, information, letterCorrections, letters, messages, notes, timeline} from './summary/history.js';
import {answers, contact, contactInALine} from './summary/reported.js';
import {openOpinions, talk} from './summary/talk.js';
import {triage} from './summary/triage.js';
import {waiting} from './summary/waiting.js';
import {say, useTimeZone} from './words.js';

/**
 * The case file, for reading: who the patient is, what was reported, what was decided and why, what has happened.
 *
 * @param open whether the long parts stand open
 * @param withTalk whether what was said stands beside it
 * @param advised whether what the tables recommend stands beneath it
 */
export function summary({task, caseFile, work, timeZone}, {open = false, withTalk = false, advised = false} = {}) {
  useTimeZone(timeZone);
  const file = caseFile || {};
  const ended = part(say('casefile.ended-from-outside'), record(file.ending, 'EndingSection.Shown'), true);
  const parts = [
    part(say('casefile.contact'), contact(file.patient), true),
    part(say('casefile.restless-legs'), answers(file.restlessLegs, 'RestlessLegs'), true),
    part(say('casefile.veins'), answers(file.veins, 'Veins'), true),
    part(say('casefile.background'), answers(file.background, 'Background'), true),
    part(say('casefile.medicines-as-far-as-they'), taken(file.medicines), true)
  ];
  const papers = fold(say('casefile.documents', (file.documents || []).filter(({state}) => state !== 'REMOVED').length),
    documents(file.documents, file.referral?.id));
  papers.open = open || file.documents?.some(({state}) => state === 'AVAILABLE');
  const again = part(say('casefile.reported-again'), furtherReports(file.furtherReports), true);
  const news = part(say('casefile.information-received'), information(file.information));
  const done = [
    part(say('casefile.calls-about-a-red-flag'), each(file.redFlagCalls, 'RedFlagCalls.Shown')),
    part(say('casefile.checks-for-a-clot'), each(file.thrombosis, 'JdbcThrombosisChecks.Shown')),
    part(say('casefile.blood-tests-asked-for'), each(file.testAnswers, 'TestAnswer')),
    part(say('casefile.review'), each(file.review, 'ReviewDecision')),
    part(say('casefile.assessment'), record(file.assessment, 'Assessment')),
    part(say('casefile.consent'), record(file.consent, 'ConsentRecord')),
    part(say('casefile.sessions'), record(file.sessions, 'JdbcCourses.Treated')),
    part(say('casefile.outcome'), record(file.outcome, 'JdbcFollowUps.Outcome')),
    part(say('said.title'), !withTalk && talk(file.talk)),
    part(say('casefile.notes'), notes(file.notes)),
    news
  ].filter(Boolean);
  const sent = [
    part(say('casefile.bookings'), bookings(file.bookings)),
    part(say('casefile.messages'), messages(file.messages)),
    part(say('casefile.letters'), letters(file.letters)),
    part(say('casefile.letter-corrections'), letterCorrections(file.letterCorrections)),
    part(say('casefile.timeline'), timeline(file.timeline))
  ].filter(Boolean);
  [...done, ...sent].forEach(section => {
    section.open = open || (section === news && READS_NEWS.includes(task?.key));
  });
  const scores = part(say('casefile.scores-over-time'), scoreChart(file.scores));
  if (scores) {
    scores.open = open || LOOKS_BACK.includes(task?.key);
  }
  const clock = waiting(file.waiting, open);
  const all = {parts, again, done, sent, scores, clock, decided: triage(file.triage, open), isLate: file.waiting?.breached};
  const shown = open || !task || COMPARES.includes(task.key) ? inFull(all)
    : isAtReception(task) ? forReception(file, all) : forDecision(file, task, all, {work, advised});
  return element('section', {class: 'vein-casefile', 'aria-label': say('casefile.referral')}, headline(file, task), openOpinions(file.talk), ended, shown, papers);
}

const inFull = ({parts, again, done, sent, scores, clock, decided}) =>
  [clock, decided, columns([...parts, again]), scores, ...done, ...sent];

/** Reception reaches the patient and arranges times; what the patient answered is a click away. What changed since is not. */
const forReception = (file, {parts, again, done, sent, scores, clock, decided, isLate}) => [
  contactInALine(file.patient, file.furtherReports), isLate && clock, again,
  fold(say('casefile.all-of-it'), [!isLate && clock, decided, columns(parts), scores, ...done, ...sent])];

/** Who decides or treats sees what that rests on, and what others found; the answers in full are a click away. */
function forDecision(file, task, {parts, again, done, sent, scores, clock, decided, isLate}, {work, advised}) {
  const looksBack = LOOKS_BACK.includes(task?.key);
  return [isCalled(task) && contactInALine(file.patient, file.furtherReports), isLate && clock, again,
    REVIEWS.includes(task?.key) && essentials(file, work, task, advised), glance(file), looksBack && scores,
    element('div', {class: 'vein-folds'}, [decided, ...done, !looksBack && scores]),
    fold(say('casefile.all-of-it'), [!isLate && clock, columns(parts), ...sent])];
}

const columns = parts => element('div', {class: 'vein-columns'}, parts);

const isAtReception = task => task?.candidateGroups?.[0] === 'intake';

/** Nurses ring patients. */
const isCalled = task => task?.candidateGroups?.[0] === 'nurse';

/** Where the essentials of the decision stand first. */
const REVIEWS = ['ReviewReferral', 'AdvisePatient', 'TriageVeins'];

/** Reception's tasks that look into the answers themselves. */
const COMPARES = ['CheckReferral'];

const each = (list, type) => (list || []).map(item => element('div', {class: 'vein-item'}, record(item, type)));

/** The task at whose end somebody says to have read it. */
const READS_NEWS = ['ReadInformation'];

/** The task that asks what the treatment did. */
const LOOKS_BACK = ['ReviewOutcome'];

function part(title, content, standing) {
  if (!content || content.length === 0) {
    return null;
  }
  return standing
    ? element('div', {class: 'vein-part'}, element('h4', {}, title), content)
    : fold(title, content);
}
