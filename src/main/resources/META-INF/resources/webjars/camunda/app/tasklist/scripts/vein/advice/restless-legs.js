import {element, fold, note} from '../dom.js';
import {rules} from '../rules.js';
import {asDay, say, word} from '../words.js';

export function causes({causes: found}) {
  return found && found.length > 0 && note('warning',
    element('strong', {}, 'Causes of restless legs to think of first'),
    element('ul', {}, found.map(cause => element('li', {},
      element('strong', {}, word(cause.rule?.decision || 'RlsCauses', cause.flag), medicine(cause)), ': ', cause.advice, ' ',
      cause.treatFirst && element('strong', {}, `Treat first${lookAgain(cause)}. `),
      cause.rule && element('small', {}, cause.rule.source, ' ', element('code', {}, cause.rule.id))))));
}

/** By its name and its code, and as it was written where that is another word. */
function medicine({named, medicine: code, written}) {
  const other = written && written !== named ? `, written as “${written}”` : '';
  return named ? ` ${named}${code ? ` (${code})` : ''}${other}` : '';
}

/** What was looked up and is no cause is said, too. */
export function harmless({medicines}) {
  const others = (medicines || []).filter(({flag}) => ['LOWER_RISK', 'NO_MEANING'].includes(flag));
  return others.length > 0 && fold(`Other medicines that were looked up (${others.length})`,
    element('ul', {class: 'vein-rules'}, others.map(({named, written, flag, advice, rule}) => element('li', {},
      element('strong', {}, named === written ? named : `${named}, written as “${written}”`), ` – ${word('RlsMedicines', flag)}: ${advice} `,
      element('small', {}, rule.source, ' ', element('code', {}, rule.id))))));
}

const lookAgain = ({lookAgainWeeks: weeks}) => (weeks ? `, look again after ${weeks} weeks` : '');

/** Whatever cannot be relied on counts as unknown in all that follows. */
export function results({results: all, resultsValidDays: days}) {
  const unsure = (all || []).filter(each => each.state !== 'CURRENT');
  const missing = unsure.filter(each => each.state === 'MISSING').map(each => word('Measure', each.measure));
  return unsure.length > 0 && note(unsure.length > missing.length ? 'warning' : 'info',
    element('strong', {}, 'Counted as unknown, never as normal'),
    element('ul', {}, unsure.filter(each => each.state !== 'MISSING').map(each => element('li', {}, stated(each, days))),
      missing.length > 0 && element('li', {}, `Not entered: ${missing.join(', ')}`)));
}

function stated({state, measure, words, takenOn, openAt}, days) {
  const test = word('Measure', measure);
  const sides = openAt.join(' or ') || `what can be measured of ${test}`;
  return say(`DatedResult.State.${state}`, `${test} ${words}`, takenOn && asDay(takenOn), days, sides);
}

export function magnesium({magnesium: found}) {
  return found && found.verdict && note(found.verdict === 'ACCEPTABLE' && !found.taken?.length ? 'info' : 'warning',
    element('strong', {}, `Magnesium: ${word('Magnesium', found.verdict)}`), magnesiumTaken(found), fold('Why', rules(found.rules)),
    found.beside?.length > 0 && fold(`Beside other medicines (${found.beside.length})`, perMedicine(found.beside)));
}

/** What is already taken counts, whoever reported it and whatever it is called. */
function magnesiumTaken({takesMagnesium, taken = []}) {
  const sources = [takesMagnesium === 'YES' && 'as the patient reports', ...taken.flatMap(each => each.medicines)].filter(Boolean);
  if (sources.length === 0) {
    return ['UNKNOWN', 'NOT_ASKED'].includes(takesMagnesium) && element('p', {}, say(`MagnesiumAdvice.${takesMagnesium}`));
  }
  return element('div', {},
    element('p', {}, element('strong', {}, 'Magnesium is already taken: '), `${sources.join('; ')}. It counts, and this holds for it, too.`),
    taken.length > 0 && fold('Which medicines are magnesium', perMedicine(taken)));
}

const perMedicine = list => element('ul', {class: 'vein-rules'}, list.map(each => element('li', {},
  element('strong', {}, `${each.medicines.join('; ')}: `), `${each.problem}. ${each.advice} `,
  element('small', {}, each.rule.source, ' ', element('code', {}, each.rule.id)))));
