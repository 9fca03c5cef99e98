import {element, fold, note} from '../dom.js';
import {rules} from '../rules.js';
import {asDay, asMoment, say, word} from '../words.js';

export function causes({causes: found}) {
  return found && found.length > 0 && note('warning',
    element('strong', {}, say('advice.causes-of-restless-legs-to')),
    element('ul', {}, found.map(cause => element('li', {},
      element('strong', {}, word(cause.rule?.decision || 'RlsCauses', cause.flag), medicine(cause)), ': ', cause.advice, ' ',
      cause.treatFirst && element('strong', {}, `${say('advice.treat-first', lookAgain(cause))} `),
      cause.rule && element('small', {}, cause.rule.source, ' ', element('code', {}, cause.rule.id))))));
}

/** By its name and its code, and as it was written where that is another word. */
function medicine({named, medicine: code, written}) {
  const other = written && written !== named ? say('advice.written-as', written) : '';
  return named ? ` ${named}${code ? ` (${code})` : ''}${other}` : '';
}

/** What was looked up and is no cause is said, too. */
export function harmless({medicines}) {
  const others = (medicines || []).filter(({flag}) => ['LOWER_RISK', 'NO_MEANING'].includes(flag));
  return others.length > 0 && fold(say('advice.other-medicines-that-were-looked', others.length),
    element('ul', {class: 'vein-rules'}, others.map(({named, written, flag, advice, rule}) => element('li', {},
      element('strong', {}, named === written ? named : say('advice.named-and-written-as', named, written)), ` – ${word('RlsMedicines', flag)}: ${advice} `,
      element('small', {}, rule.source, ' ', element('code', {}, rule.id))))));
}

const lookAgain = ({lookAgainWeeks: weeks}) => (weeks ? say('advice.look-again-after-weeks', weeks) : '');

/** What came beside the wait decides nothing by itself. */
export function news({news: found, tellsPhysician, late}) {
  return [causes({causes: found}), tellsPhysician && !late && note('warning', say('advice.the-physician-will-be-told')),
    late && note('warning', say('advice.the-assessment-is-over'))];
}

/** What counts without having been typed now, so that nobody has to guess why. */
export function onRecord({onRecord: found}) {
  return found && found.length > 0 && note('info', element('strong', {}, say('advice.on-record-and-counted')),
    element('ul', {}, found.map(({measure, words, takenOn, origin, at}) => element('li', {},
      say(`CountedResult.Origin.${origin}`, `${word('Measure', measure)} ${words}`, takenOn ? asDay(takenOn) : '–', asMoment(at))))));
}

/** It is kept all the same. */
export function older({older: found}) {
  return found && found.length > 0 && note('warning', element('ul', {}, found.map(each => element('li', {},
    say('advice.older-than-on-record', `${word('Measure', each.measure)} ${each.words}`, asDay(each.takenOn), each.newer, asDay(each.newerTakenOn))))));
}

/** Whatever cannot be relied on counts as unknown in all that follows. */
export function results({results: all, resultsValidDays: days}) {
  const unsure = (all || []).filter(each => each.state !== 'CURRENT');
  const missing = unsure.filter(each => each.state === 'MISSING').map(each => word('Measure', each.measure));
  return unsure.length > 0 && note(unsure.length > missing.length ? 'warning' : 'info',
    element('strong', {}, say('advice.counted-as-unknown-never-as')),
    element('ul', {}, unsure.filter(each => each.state !== 'MISSING').map(each => element('li', {}, stated(each, days))),
      missing.length > 0 && element('li', {}, say('advice.not-entered', missing.join(', ')))));
}

function stated({state, measure, words, takenOn, openAt}, days) {
  const test = word('Measure', measure);
  const sides = openAt.join(` ${say('advice.or')} `) || say('advice.what-can-be-measured-of', test);
  return say(`DatedResult.State.${state}`, `${test} ${words}`, takenOn && asDay(takenOn), days, sides);
}

export function magnesium({magnesium: found}) {
  return found && found.verdict && note(found.verdict === 'ACCEPTABLE' && !found.taken?.length ? 'info' : 'warning',
    element('strong', {}, say('advice.magnesium', word('Magnesium', found.verdict))), magnesiumTaken(found), fold(say('advice.why'), rules(found.rules)),
    found.beside?.length > 0 && fold(say('advice.beside-other-medicines', found.beside.length), perMedicine(found.beside)));
}

/** What is already taken counts, whoever reported it and whatever it is called. */
function magnesiumTaken({takesMagnesium, taken = []}) {
  const sources = [takesMagnesium === 'YES' && say('advice.as-the-patient-reports'), ...taken.flatMap(each => each.medicines)].filter(Boolean);
  if (sources.length === 0) {
    return ['UNKNOWN', 'NOT_ASKED'].includes(takesMagnesium) && element('p', {}, say(`MagnesiumAdvice.${takesMagnesium}`));
  }
  return element('div', {},
    element('p', {}, element('strong', {}, `${say('advice.magnesium-is-already-taken')} `), say('advice.it-counts-and-this-holds', sources.join('; '))),
    taken.length > 0 && fold(say('advice.which-medicines-are-magnesium'), perMedicine(taken)));
}

const perMedicine = list => element('ul', {class: 'vein-rules'}, list.map(each => element('li', {},
  element('strong', {}, `${each.medicines.join('; ')}: `), `${each.problem}. ${each.advice} `,
  element('small', {}, each.rule.source, ' ', element('code', {}, each.rule.id)))));
