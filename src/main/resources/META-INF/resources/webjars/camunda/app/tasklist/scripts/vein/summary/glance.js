import {element, over} from '../dom.js';
import {DECISIONS, SHOWN} from '../shown.js';
import {value} from '../value.js';
import {asMoment, name, say, within, word} from '../words.js';
import {by} from './history.js';

/**
 * What a decision rests on, in one look: why it is urgent, what was reported, what speaks against a treatment, the medicines,
 * and what is open. What was answered with no stands beneath, in full: what nobody knows or asked is never among it.
 */
export function glance(file) {
  const {restlessLegs, veins, background, triage, referral} = file;
  const told = [...sorted(restlessLegs, 'RestlessLegs', say('casefile.restless-legs')), ...sorted(veins, 'Veins', say('casefile.veins'))];
  const cautions = [...sorted(background, 'Background', say('casefile.background')),
    ...sorted(background?.beforeTreatment, 'BeforeTreatment', name('beforeTreatment'))];
  const lines = [
    triage && [say('glance.why', within('Urgency', referral?.urgency ?? triage.urgency)), whyNow(file)],
    [say('glance.reported'), positive(told) || say('glance.nothing')],
    [say('glance.cautions'), positive(cautions) || say('glance.nothing')],
    [say('glance.medicines'), medicines(file)],
    [word('Answer', 'UNKNOWN'), open([...told, ...cautions], 'UNKNOWN')],
    [word('Answer', 'NOT_ASKED'), open([...told, ...cautions], 'NOT_ASKED')]
  ].filter(line => line && line[1]);
  return element('dl', {class: 'vein-glance'}, lines.map(([title, content]) =>
    element('div', {}, element('dt', {}, title), element('dd', {}, content))));
}

/** Shown in a place of their own. */
const ELSEWHERE = ['medicines', 'beforeTreatment'];

/** Numbers and names that are asked for only where another answer asks for them, or never; there nothing means unknown. */
const NOT_ASKED_BY_ITSELF = ['irlsTotal', 'ulcerDays', 'allergicTo'];
const ASKED = [['ulcerDays', 'ulcer', 'OPEN'], ['allergicTo', 'otherAllergy', 'YES']];
const isAskedFor = (wanted, data) => ASKED.some(([field, other, answer]) => field === wanted && data?.[other] === answer);

const NOTHING = ['NO', 'NONE', 0];
const OPEN = ['UNKNOWN', 'NOT_ASKED'];

/**
 * Each answer of a part: what it says, or in which way it is open.
 *
 * @param title of the part, where nobody asked for any of it
 */
function sorted(data, type, title) {
  const asked = Object.entries(SHOWN[type]).filter(([field]) => !ELSEWHERE.includes(field));
  const all = asked.map(([field, kind]) => {
    const said = data?.[field];
    if (said == null) {
      return isAskedFor(field, data) ? {field, open: 'UNKNOWN'} : !NOT_ASKED_BY_ITSELF.includes(field) && {field, open: 'NOT_ASKED'};
    }
    if (OPEN.includes(said)) {
      return {field, open: said};
    }
    return !NOTHING.includes(said) && said.length !== 0 && {field, says: said === 'YES' ? name(field) : `${name(field)}: ${value(said, kind)}`};
  }).filter(Boolean);
  const none = asked.every(([field]) => NOT_ASKED_BY_ITSELF.includes(field) || all.some(answer => answer.field === field && answer.open === 'NOT_ASKED'));
  return none ? [{title, open: 'NOT_ASKED'}] : all;
}

const positive = answers => answers.filter(({says}) => says).map(({says}) => says).join(' · ');

const open = (answers, how) => answers.filter(answer => answer.open === how).map(({field, title}) => title ?? name(field)).join(' · ');

/** What is done within this time of each other is done in one go: each part has the clock's time of its own. */
const ONE_GO_MS = 30_000;

/** Triage's rules, as long as they are the reason; what people or later reports made of it since stands first. */
function whyNow(file) {
  const {referral, triage, timeline} = file;
  const urgency = referral?.urgency ?? triage.urgency;
  const last = (timeline || []).filter(({kind}) => kind === 'URGENCY_CHANGED').at(-1);
  return [(last || urgency !== triage.urgency) && element('div', {}, over(changed(file, last))),
    urgency === triage.urgency && reasons(triage)].flat().filter(Boolean);
}

function changed({triage, notes, redFlagCalls, furtherReports}, event) {
  const before = within('Urgency', triage.urgency);
  if (!event) {
    return say('glance.changed', before);
  }
  const together = at => at && Math.abs(new Date(at) - new Date(event.at)) < ONE_GO_MS;
  const why = [
    ...(redFlagCalls || []).filter(({at}) => together(at)).map(({task, outcome}) => word(DECISIONS[task], outcome)),
    ...(furtherReports || []).filter(({receivedAt}) => together(receivedAt)).map(({receivedAt}) => say('casefile.new-in-the-report-of', asMoment(receivedAt))),
    ...(notes || []).filter(({at, actor}) => actor === event.actor && together(at)).map(({text}) => text)];
  return [say('glance.changed-at', asMoment(event.at), by(event), before), ...why].join(': ');
}

/** The rules of the urgency that counts; those of a red flag must not be passed over. */
function reasons({urgency, decisions}) {
  const fired = (decisions || []).flatMap(({rules}) => rules).filter(rule => rule.outputs?.urgency === urgency);
  const redFlag = ['EMERGENCY', 'SAME_DAY'].includes(urgency);
  return [...new Map(fired.map(rule => [rule.id, rule])).values()].map(rule =>
    element('div', {}, redFlag ? over(rule.source) : rule.source, ' ', element('code', {}, rule.id)));
}

/** A list that nobody asked for is open, an empty one is an answer. */
function medicines({medicines: list}) {
  if (!list) {
    return word('Answer', 'NOT_ASKED');
  }
  return list.length === 0 ? name('none') : list.map(({medicine}, at) => [at > 0 && ' · ', shown(medicine)]).flat();
}

function shown(medicine) {
  if (medicine.state === 'NOT_LOOKED_UP') {
    return over(said(medicine));
  }
  const meaning = medicine.state === 'NOT_TAKEN' ? said(medicine) : named(medicine);
  return medicine.state !== 'NOT_TAKEN' && (medicine.ingredients || []).some(({classes}) => classes.includes('ANTICOAGULANT')) ? over(meaning) : meaning;
}

/** A trade name says nothing by itself. */
function named({text, ingredients, note}) {
  const meaning = [...(ingredients || []).map(each => {
    const classes = each.classes.map(code => word('MedicineClass', code)).join(', ');
    return text.toLowerCase().includes(each.name.toLowerCase()) ? classes : [each.name, classes].filter(Boolean).join(': ');
  }), note].filter(Boolean).join('; ');
  return meaning ? `${text} (${meaning})` : text;
}

const said = ({text, state}) => `${text} (${within('TakenMedicine.State', state)})`;
