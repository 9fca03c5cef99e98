import {scoreChart} from './chart.js';
import {download, element, fold, table} from './dom.js';
import {asDay, asMoment, ceap, name, useTimeZone, value, word} from './words.js';

/**
 * The case file, for reading: who the patient is, what was reported, what was decided and why, what has happened.
 *
 * @param open whether the long parts stand open
 */
export function summary({task, caseFile, timeZone}, {open = false} = {}) {
  useTimeZone(timeZone);
  const file = caseFile || {};
  const parts = [
    part('Contact', contact(file.patient), true),
    part('Restless legs', record(file.restlessLegs), true),
    part('Veins', record(file.veins), true),
    part('Background', background(file.background), true)
  ];
  const more = [
    part('Checks for a clot', (file.thrombosis || []).map(check => element('div', {class: 'vein-item'}, record(check)))),
    part('Review', Array.isArray(file.review) ? file.review.map(review => element('div', {class: 'vein-item'}, record(review)))
      : record(file.review)),
    part('Assessment', record(file.assessment)),
    part('Consent', record(file.consent)),
    part('Sessions', record(file.sessions)),
    part('Outcome', record(file.outcome)),
    part('Notes', entries(file.notes, note => [[note.at, by(note), note.task && name(note.task)],
      note.text])),
    part('Information received', entries(file.information, item => [[item.at, by(item)], item.text])),
    part('Bookings', bookings(file.bookings)),
    part('Messages', messages(file.messages)),
    part('Letters', entries(file.letters, letter => [[letter.at], download(letter.title, letter.url)])),
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

/** The tasks that ask what the treatment did. */
const LOOKS_BACK = ['ReviewOutcome', 'SignClosingLetter'];

function headline({referral = {}, patient}, task) {
  const who = patient && [`${patient.givenName} ${patient.familyName}`, [
    patient.dateOfBirth && `born ${asDay(patient.dateOfBirth)}`,
    patient.ageInYears != null && `${patient.ageInYears} years`,
    patient.sexAtBirth && patient.sexAtBirth !== 'UNKNOWN' && word(patient.sexAtBirth).toLowerCase()
  ].filter(Boolean).join(', ')];
  return element('header', {class: 'vein-headline'},
    who && element('h3', {}, who[0], ' ', element('small', {}, who[1])),
    element('p', {},
      badge(referral.urgency, `vein-${(referral.urgency || '').toLowerCase()}`),
      badge(referral.pathway), badge(referral.state),
      referral.reference && element('strong', {}, referral.reference), ' ',
      referral.receivedAt && `received ${asMoment(referral.receivedAt)}`,
      referral.source && ` (${word(referral.source).toLowerCase()})`,
      referral.resubmissionOf && ', referred again after a decline',
      task && task.dueAt && [', task due ', element('strong', {}, asMoment(task.dueAt))]));
}

const badge = (code, look = '') => code && [element('span', {class: `vein-badge ${look}`}, word(code)), ' '];

function part(title, content, standing) {
  if (!content || content.length === 0) {
    return null;
  }
  return standing
    ? element('div', {class: 'vein-part'}, element('h4', {}, title), content)
    : fold(title, content);
}

function contact(patient) {
  if (!patient) {
    return null;
  }
  const {phone, email, address, practice, identifier} = patient;
  const number = identifier && identifier.value ? `${identifier.value} (${identifier.system})` : null;
  return definitions([['Telephone', phone], ['E-mail', email], ['Address', address], ['Number', number],
    ['Practice', practice]]);
}

function background(data) {
  if (!data) {
    return null;
  }
  const medicines = (data.medicines || []).map(({atc, text}) => (atc ? `${text} (${atc})` : text));
  return record({...data, medicines: medicines.length ? medicines : ['None reported']});
}

/** The waiting-time clock: how long, by which rule it started and stopped, and what is said about the standard. */
function waiting(clock, open) {
  if (!clock) {
    return null;
  }
  const {running, days, standardDays, breached, lastDayInTime, standard, periods} = clock;
  const last = periods[periods.length - 1];
  const title = running
    ? [`Waiting ${days} of ${standardDays} days`,
      breached ? [', ', element('strong', {class: 'vein-over'}, `over by ${days - standardDays}`)] : `, in time until ${asDay(lastDayInTime)}`,
      `; clock started ${asDay(last.startedOn)}: ${last.startedBy.text.toLowerCase()}`]
    : [last.counted ? `Waited ${last.days} of ${standardDays} days` : 'No clock is running',
      `; clock stopped ${asDay(last.stoppedOn)}: ${last.stoppedBy.text.toLowerCase()}`,
      breached && [', ', element('strong', {class: 'vein-over'}, `over by ${days - standardDays}`)]].filter(Boolean);
  const part = fold(title.flat(),
    table('Periods of waiting', ['Started', 'Stopped', 'Days', '', 'Why it started', 'Why it stopped'], periods.map(period => [
      asDay(period.startedOn), period.stoppedOn && asDay(period.stoppedOn), period.days,
      !period.counted ? 'Not counted' : period.breached ? element('strong', {class: 'vein-over'}, 'Over') : 'In time',
      period.startedBy.text, period.stoppedBy && period.stoppedBy.text])),
    rules([...new Map(periods.flatMap(({startedBy, stoppedBy}) => [startedBy, stoppedBy])
      .filter(Boolean).map(rule => [rule.id, rule])).values()]),
    element('p', {}, element('small', {}, standard)));
  part.open = open;
  return part;
}

/** Triage's result, with every rule that fired folded beneath it. */
function triage(result, open) {
  if (!result) {
    return null;
  }
  // A decision brings the rules of those it requires; each is shown once, under the table that it stands in.
  const tables = new Map();
  for (const {decision, version, rules: fired} of result.decisions || []) {
    for (const rule of fired) {
      const title = `${name(rule.decision || decision)}, version ${version}`;
      tables.set(title, new Map(tables.get(title)).set(rule.id, rule));
    }
  }
  const count = [...tables.values()].reduce((sum, fired) => sum + fired.size, 0);
  const part = fold(`Triage: ${word(result.pathway)}, ${word(result.urgency).toLowerCase()} (${count} rules fired)`,
    result.decidedAt && element('p', {}, `Decided ${asMoment(result.decidedAt)}.`),
    [...tables].map(([title, fired]) => element('div', {}, element('h4', {}, title), rules([...fired.values()]))));
  part.open = open;
  return part;
}

/** The rules behind a result: what each said, why, and its id in the decision table. */
export function rules(list) {
  return element('ul', {class: 'vein-rules'}, (list || []).map(rule => element('li', {},
    rule.outputs && element('strong', {}, outputs(rule.outputs), ' '),
    rule.text && [element('strong', {}, rule.text), ' '],
    rule.source, ' ', element('code', {}, rule.id))));
}

const outputs = data => Object.entries(data)
  .filter(([, output]) => output !== null && output !== '')
  .map(([key, output]) => (typeof output === 'string' ? value(output, key) : `${name(key)}: ${value(output, key)}`))
  .join(', ');

/** Any record as names and values; lists of records become tables. Nothing is shown where nothing is known. */
export function record(data) {
  if (data === null || data === undefined) {
    return null;
  }
  const simple = [];
  const nested = [];
  for (const [key, item] of Object.entries(data)) {
    if (item === null || item === undefined || item === '' || /(^id|Id)$/.test(key)) {
      continue;
    }
    if (key === 'ceapBasis') {
      simple.push([name('ceapInFull'), ceapInFull(item)]);
    } else if (key === 'rules') {
      nested.push(fold('Why', rules(item)));
    } else if (key === 'vcss') {
      nested.push(fold(name(key), record(item)));
    } else if (Array.isArray(item) ? item.some(each => typeof each === 'object') : typeof item === 'object') {
      nested.push(Array.isArray(item) ? records(item, key) : element('div', {}, element('h5', {}, name(key)), record(item)));
    } else {
      simple.push([name(key), Array.isArray(item) ? item.map(each => value(each, key)).join(', ') || 'None' : value(item, key)]);
    }
  }
  return [simple.length > 0 && definitions(simple), ...nested].filter(Boolean);
}

/** Such as "Ep A (GSVa, SSV) Pr". */
function ceapInFull({etiology, anatomy, pathophysiology}) {
  return etiology.length === 0 && anatomy.length === 0 && !pathophysiology ? 'Class only'
    : [etiology.map(ceap).join(', '), `A (${anatomy.map(ceap).join(', ')})`, pathophysiology && `P${ceap(pathophysiology)}`]
      .filter(Boolean).join(' ');
}

function records(list, key) {
  const flat = list.every(item => Object.values(item).every(cell => cell === null || typeof cell !== 'object'));
  if (!flat) {
    return element('div', {}, element('h5', {}, name(key)), list.map(item => element('div', {class: 'vein-item'}, record(item))));
  }
  const columns = [...new Set(list.flatMap(item => Object.keys(item)))].filter(column => !/(^id|Id)$/.test(column));
  return table(name(key), columns.map(name), list.map(item => columns.map(column =>
    (item[column] === null || item[column] === undefined ? '–' : value(item[column], column)))));
}

function definitions(pairs) {
  const known = pairs.filter(([, text]) => text !== null && text !== undefined && text !== '');
  return known.length === 0 ? element('p', {}, 'Nothing.') : element('dl', {}, known.map(([title, text]) =>
    element('div', {}, element('dt', {}, title), element('dd', {}, text))));
}

function entries(list, show) {
  return list && list.length > 0 && element('ul', {class: 'vein-entries'}, list.map(item => {
    const [heading, text] = show(item);
    const [at, ...rest] = heading.filter(Boolean);
    return element('li', {}, element('small', {}, [asMoment(at), ...rest].join(' · ')), element('div', {class: 'vein-typed'}, text));
  }));
}

const bookings = list => list && list.length > 0 && table('Bookings', ['For', 'Begins', 'Room', 'State'],
  list.map(item => [word(item.purpose), asMoment(item.startsAt), item.room, word(item.state)]), {quiet: true});

const messages = list => list && list.length > 0 && element('div', {}, list.map(item =>
  fold(`${asMoment(item.at)} · ${item.subject} (${word(item.channel).toLowerCase()} to ${item.to})`,
    element('div', {class: 'vein-typed'}, item.body))));

const timeline = list => list && list.length > 0 && table('Timeline', ['When', 'What', 'By', 'Detail'],
  list.map(event => [asMoment(event.at), word(event.kind), by(event), event.detail && value(event.detail)]),
  {quiet: true});

// The patient and the system itself have no account of another name.
const by = ({actor, role}) => [actor !== role?.toLowerCase() && actor, role && word(role)].filter(Boolean).join(', ');
