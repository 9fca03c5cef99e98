import {download, element, fold, note, table} from './dom.js';
import {record, rules} from './summary.js';
import {asDay, asMoment, name, word} from './words.js';

/** What the server adds for this task alone: warnings, limits, what was before. */
export function showWork(work) {
  return [duplicates(work), session(work), before(work), record(known(work)), letter(work)].flat().filter(Boolean);
}

/** What the decision tables say, of the task as it stands or of the draft so far. */
export function showAdvice(advice) {
  return [recommendation(advice), results(advice), causes(advice), magnesium(advice), wells(advice),
    superficial(advice), options(advice), totals(advice),
    ...(advice.warnings || []).map(warning => note('warning', warning))].flat().filter(Boolean);
}

const FACTS = ['booking', 'notBefore', 'recommendedBy', 'question', 'missing', 'sessionsPlanned', 'lastSessionAt', 'seen',
  'monthsAfter', 'dueOn', 'rlsSeverityAfterTreatment'];

const known = work => Object.fromEntries(FACTS.filter(key => work[key] != null && work[key].length !== 0).map(key => [key, work[key]]));

function recommendation({recommendation: advice}) {
  return advice && advice.decision && note('info',
    element('strong', {}, `Recommended: ${word(advice.decision)}`), ' (the decision is yours)',
    advice.rules && fold('Why', rules(advice.rules)));
}

function causes({causes: found}) {
  return found && found.length > 0 && note('warning',
    element('strong', {}, 'Causes of restless legs to think of first'),
    element('ul', {}, found.map(cause => element('li', {},
      element('strong', {}, word(cause.flag), cause.medicine ? ` ${cause.medicine}` : ''), ': ', cause.advice, ' ',
      cause.treatFirst && element('strong', {}, `Treat first${lookAgain(cause)}. `),
      cause.rule && element('small', {}, cause.rule.source, ' ', element('code', {}, cause.rule.id))))));
}

function magnesium({magnesium: found}) {
  return found && found.verdict && note(found.verdict === 'ACCEPTABLE' && !found.taken?.length ? 'info' : 'warning',
    element('strong', {}, `Magnesium: ${word(found.verdict)}`), magnesiumTaken(found), fold('Why', rules(found.rules)),
    found.beside?.length > 0 && fold(`Beside other medicines (${found.beside.length})`, beside(found.beside)));
}

const lookAgain = ({lookAgainWeeks: weeks}) => (weeks ? `, look again after ${weeks} weeks` : '');

/** Whatever cannot be relied on counts as unknown in all that follows. */
function results({results: all, resultsValidDays: days}) {
  const unsure = (all || []).filter(each => each.state !== 'CURRENT');
  const say = {
    STALE: each => `${measured(each)} is stale: taken on ${asDay(each.takenOn)}, more than ${days} days ago (local policy)`,
    DOUBTFUL: each => `${measured(each)} looks like another unit`,
    UNDATED: each => `${measured(each)} has no date yet`
  };
  const missing = unsure.filter(each => each.state === 'MISSING').map(each => name(TESTS[each.measure]));
  return unsure.length > 0 && note(unsure.length > missing.length ? 'warning' : 'info',
    element('strong', {}, 'Counted as unknown, never as normal'),
    element('ul', {}, unsure.filter(each => say[each.state]).map(each => element('li', {}, say[each.state](each))),
      missing.length > 0 && element('li', {}, `Not entered: ${missing.join(', ')}`)));
}

const TESTS = {FERRITIN: 'ferritin', TRANSFERRIN_SATURATION: 'transferrinSaturation', EGFR: 'egfr', HBA1C: 'hba1c'};
const measured = ({measure, value, unit}) => `${word(measure)} ${value} ${unit}`;

/** What is already taken counts, whoever reported it and whatever it is called. */
function magnesiumTaken({takesMagnesium, taken = []}) {
  const sources = [takesMagnesium && 'as the patient reports', ...taken.flatMap(each => each.medicines)].filter(Boolean);
  return sources.length > 0 && element('div', {},
    element('p', {}, element('strong', {}, 'Magnesium is already taken: '), `${sources.join('; ')}. It counts, and this holds for it, too.`),
    taken.length > 0 && fold('Which medicines are magnesium', beside(taken)));
}

const beside = list => element('ul', {class: 'vein-rules'}, list.map(each => element('li', {},
  element('strong', {}, `${each.medicines.join('; ')}: `), `${each.problem}. ${each.advice} `,
  element('small', {}, each.rule.source, ' ', element('code', {}, each.rule.id)))));

/** The score of the server's tables, live; nothing is decided until all is answered. */
function wells({wells: found}) {
  if (!found || found.answered === 0 && found.exceptions.length === 0) {
    return null;
  }
  const score = `Wells score ${found.score}${found.answered < found.items ? ` so far, ${found.answered} of ${found.items} answered` : ''}`;
  const steps = [['', found.now], ['If that cannot be done in time: ', found.otherwise], ['Then: ', found.after]];
  return note(found.result && found.result !== 'UNLIKELY' ? 'warning' : 'info',
    element('strong', {}, found.result ? `Deep vein thrombosis: ${word(found.result)}` : 'Deep vein thrombosis'), ` (${score})`,
    element('ul', {}, found.exceptions.map(reason => element('li', {}, reason)),
      steps.filter(([, text]) => text).map(([when, text]) => element('li', {}, when, text))),
    found.rules.length > 0 && fold('Why', rules(found.rules)));
}

function superficial({superficialVein: found}) {
  return found && note(found.risk === 'LOW' ? 'info' : 'warning',
    element('strong', {}, `Superficial vein thrombosis: ${word(found.risk)} risk`),
    element('ul', {}, found.advice.map(text => element('li', {}, text))), fold('Why', rules(found.rules)));
}

function duplicates({possibleDuplicates: found}) {
  return found && found.length > 0 && table('Possibly the same patient', ['Reference', 'State', 'Received'],
    found.map(other => [other.reference, word(other.state), asMoment(other.receivedAt)]));
}

function session({sessionNumber, planned, modality, weightKg, limits}) {
  const facts = [
    sessionNumber && `Session ${sessionNumber}${planned ? ` of ${planned}` : ''}`,
    modality && word(modality),
    weightKg && `${weightKg} kg`
  ].filter(Boolean);
  return [
    facts.length > 0 && element('p', {}, element('strong', {}, facts.join(' · '))),
    limits && limits.length > 0 && fold('Limits of dose and volume', table('Limits of dose and volume',
      ['Product', 'Form', name('maxMgPerKg'), name('maxMlPerSession'), 'Source'],
      limits.map(limit => [word(limit.product), word(limit.form), limit.maxMgPerKg, limit.maxMlPerSession, limit.source])))
  ].filter(Boolean);
}

function before({before: then}) {
  return then && table(
    `Before treatment: restless legs ${then.rlsSeverity ?? '–'} of 10, ${then.nightsPerWeek ?? '–'} nights a week`,
    ['Leg', 'CEAP', 'VCSS total'], (then.legs || []).map(leg => [word(leg.leg), leg.ceap, leg.vcssTotal]));
}

function letter({previewUrl}) {
  return previewUrl && element('p', {}, download('Download the letter as it stands (PDF)', previewUrl));
}

function options({options: found, recommended}) {
  return found && found.length > 0 && element('div', {},
    recommended && recommendation({recommendation: {decision: recommended}}),
    found.map(({leg, vein, modalities}) => fold(
      `${word(leg)}, ${word(vein).toLowerCase()}: ${modalities.map(option => word(option.modality)).join(', then ') || 'no treatment by the table'}`,
      rules(modalities.map(option => ({text: word(option.modality), ...option.rule}))))));
}

function totals({totals: sums}) {
  return sums && sums.length > 0 && table('Given in this session', ['Product', 'Form', 'mg', 'Most mg', 'mL', 'Most mL', ''],
    sums.map(sum => [word(sum.product), sum.form && word(sum.form), sum.mg, sum.limitMg, sum.ml, sum.limitMl,
      sum.passed ? element('strong', {class: 'vein-over'}, 'Over the limit') : 'Within the limit']));
}
