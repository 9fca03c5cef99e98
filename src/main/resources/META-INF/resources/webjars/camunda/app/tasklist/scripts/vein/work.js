import {download, element, fold, note, table} from './dom.js';
import {record, rules} from './summary.js';
import {asDay, asMoment, name, word} from './words.js';

/** What the server adds for this task alone: warnings, limits, what was before. */
export function showWork(work) {
  return [duplicates(work), session(work), before(work), record(known(work)), aim(work), flagged(work), frequencies(work), letter(work)].flat().filter(Boolean);
}

/** What the decision tables say, of the task as it stands or of the draft so far. */
export function showAdvice(advice) {
  return [compared(advice), beside(advice), recommendation(advice), redFlags(advice), results(advice), causes(advice),
    magnesium(advice), wells(advice), superficial(advice), weighed(advice), options(advice), totals(advice), left(advice),
    interval(advice), aftercare(advice), compression(advice), notMeasured(advice),
    ...(advice.warnings || []).map(warning => note('warning', warning))].flat().filter(Boolean);
}

const FACTS = ['booking', 'notBefore', 'noticeFrom', 'recommendedBy', 'question', 'missing', 'sessionsPlanned', 'lastSessionAt', 'seen',
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
    found.beside?.length > 0 && fold(`Beside other medicines (${found.beside.length})`, perMedicine(found.beside)));
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
    taken.length > 0 && fold('Which medicines are magnesium', perMedicine(taken)));
}

const perMedicine = list => element('ul', {class: 'vein-rules'}, list.map(each => element('li', {},
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

function session({sessionNumber, planned, modality, weightKg, limits, safetyCheck, earlierChecks}) {
  const facts = [
    sessionNumber && `Session ${sessionNumber}${planned ? ` of ${planned}` : ''}`,
    modality && word(modality),
    weightKg && `${weightKg} kg`
  ].filter(Boolean);
  return [
    facts.length > 0 && element('p', {}, element('strong', {}, facts.join(' · '))),
    safetyCheck && safetyCheck.contraindications.length > 0 && note('warning', element('strong', {}, 'Found before this session: '),
      safetyCheck.contraindications.map(word).join(', '), '. ',
      safetyCheck.overrideReason && ['Reason to go on: ', safetyCheck.overrideReason]),
    earlierChecks && earlierChecks.length > 0 && table('Earlier checks of this course', ['When', 'Result', 'Weight (kg)', 'Found', 'Reason'],
      earlierChecks.map(check => [asMoment(check.at), word(check.outcome), check.weightKg, check.contraindications.map(word).join(', ') || 'nothing',
        check.overrideReason || check.reason])),
    limits && limits.length > 0 && fold('Limits of dose and volume', table('Limits of dose and volume',
      ['Product', 'Form', name('maxMgPerKg'), 'For this patient (mg)', name('maxMlPerSession'), 'Per injection', 'Source'],
      limits.map(limit => [word(limit.product), word(limit.form), limit.maxMgPerKg, limit.maxMg, limit.maxMlPerSession,
        limit.perInjection, limit.source])))
  ].filter(Boolean);
}

function before({before: then}) {
  return then && table(
    `Before treatment: restless legs ${then.rlsSeverity ?? '–'} of 10, ${then.nightsPerWeek ?? '–'} nights a week`,
    ['Leg', 'CEAP', 'VCSS total'], (then.legs || []).map(leg => [word(leg.leg), leg.ceap, leg.vcssTotal]));
}

/** What was answered to the questions that must not wait, as the table weighs it. */
function redFlags({redFlags: found, urgency}) {
  return found && found.length > 0 && note('danger',
    element('strong', {}, `${word(urgency)}: ${found.map(rule => word(rule.outputs.redFlag).toLowerCase()).join(', ')}. `),
    'A task for the vein specialist is made when you complete this one.', fold('Why', rules(found)));
}

function flagged({flagged: check}) {
  return check && note('danger', element('strong', {},
    `${word(check.urgency)}: ${check.redFlags.map(flag => word(flag).toLowerCase()).join(', ')}`),
  ` at the recovery check of ${asMoment(check.at)}`);
}

const frequencies = ({frequencyRules: found}) => found && found.length > 0 &&
  fold('How often complications are to be expected, and who says so', rules(found));

function aim({aim: rule}) {
  return rule && fold('Why by this day', rules([rule]));
}

function letter({previewUrl}) {
  return previewUrl && element('p', {}, download('Download the letter as it stands (PDF)', previewUrl));
}

/** Per leg and vein: what was measured, whether that is reflux, and what the table puts first. */
function options({options: found, recommended, ruledOut}) {
  return found && found.length > 0 && element('div', {},
    recommended && recommendation({recommendation: {decision: recommended}}),
    table('Veins found and their treatment by the table', ['Leg', 'Vein', 'Reflux (ms)', '', 'Diameter (mm)', 'Treatment by the table'],
      found.map(({leg, vein, refluxMs, reflux, refluxAboveMs, diameterMm, modalities}) => [word(leg), word(vein),
        refluxMs ?? 'not measured',
        refluxOf(reflux, refluxAboveMs),
        diameterMm ?? 'not measured',
        modalities.map(option => word(option.modality)).join(', then ') || 'none: the specialist decides'])),
    fold('Why: the rules that fired', found.map(({leg, vein, modalities}) => element('div', {},
      element('h6', {}, `${word(leg)}, ${word(vein).toLowerCase()}`),
      modalities.length > 0 ? rules(modalities.map(option => ({text: word(option.modality), ...option.rule})))
        : element('p', {}, 'No rule of the table fits.')))),
    ruledOut && ruledOut.length > 0 && element('div', {}, element('h6', {}, 'Unsuitable'),
      element('ul', {}, ruledOut.map(each => element('li', {}, element('strong', {}, word(each.modality)), `: ${each.because}`)))));
}

function refluxOf(reflux, above) {
  return reflux === null ? null : reflux ? over(`reflux, over ${above}`) : `no reflux, up to ${above}`;
}

const over = words => element('strong', {class: 'vein-over'}, words);

const COMPRESSION = {NONE: 'no compression', SPECIALIST: 'under a specialist only', MILD: 'at most mild, 20 mmHg', ALLOWED: 'allowed'};

function compression({compression: legs}) {
  return legs && legs.length > 0 && element('div', {}, element('h5', {}, 'Compression'), legs.map(({leg, abpi, verdict, reasons}) =>
    fold(`${word(leg)}: ${COMPRESSION[verdict]} (ABPI ${abpi ?? 'not measured'})`,
      rules(reasons.map(each => ({text: each.text, source: each.source, id: each.rule}))))));
}

function notMeasured({notMeasured: open}) {
  return open && open.length > 0 && fold(`Not measured (${open.length})`, element('ul', {}, open.map(each => element('li', {}, each))));
}

function beside({beside: lines}) {
  return lines && lines.length > 0 && table('Reported at referral beside what is found', ['', 'Reported', 'Found', ''],
    lines.map(({what, reported, found, differs}) => [element('strong', {}, what), reported, found,
      differs && element('strong', {class: 'vein-over'}, 'differs')]));
}

function compared({compared: lines}) {
  return lines && lines.length > 0 && table('Before treatment and now', ['', 'Before treatment', 'Last review', 'Now', 'Change since treatment'],
    lines.map(({what, of, before: then, last, now, change}) => [element('strong', {}, `${what} (0 to ${of})`), then, last, now,
      changeOf(change)]));
}

/** On every scale of ours lower is better. */
function changeOf(change) {
  if (change === null) {
    return null;
  }
  return change > 0 ? over(`${change} higher, worse`) : change < 0 ? `${-change} lower, better` : 'same';
}

/** What each source says of what was found, and what it means for today. */
function weighed({weighed: found, blocked}) {
  const words = blocked ? TODAY : LATER;
  return found && found.map(({label, verdict, statements}) => note(verdict === 'ABSOLUTE' && blocked ? 'danger' : verdict ? 'warning' : 'info',
    element('strong', {}, `${label}: ${words[verdict || 'NONE']}`),
    fold('What the sources say', rules(statements.map(({authority, says, source, rule}) =>
      ({text: `${authority}: ${says}.`, source, id: rule}))))));
}

const TODAY = {ABSOLUTE: 'rules out what is planned', RELATIVE: 'going ahead needs a reason', WARNING: 'a warning',
  NONE: 'no source speaks against what is planned; the judgement is yours'};
const LATER = {ABSOLUTE: 'rules out at least one product', RELATIVE: 'a session needs a reason', WARNING: 'a warning'};

function totals({totals: sums}) {
  return sums && sums.length > 0 && table('Given today, both legs together',
    ['Product', 'Form', 'Limit', 'Given', 'At most', 'Left', 'Of it earlier today'],
    sums.map(sum => {
      const unit = sum.mg != null ? 'mg' : 'mL';
      const amount = number => (number == null ? null : `${number} ${unit}`);
      return [word(sum.product), sum.form ? word(sum.form) : 'All forms',
        sum.passed ? element('strong', {class: 'vein-over'}, 'Over the limit') : 'Within the limit', amount(sum.mg ?? sum.ml),
        amount(sum.limitMg ?? sum.limitMl) || 'no limit', amount(sum.left), sum.earlier > 0 ? amount(sum.earlier) : null];
    }));
}

/** One row for each product and form, one column for each concentration. */
function left({left: rest}) {
  if (!rest || rest.length === 0) {
    return null;
  }
  const percents = [...new Set(rest.map(each => each.percent))].sort((a, b) => a - b);
  const lines = new Map();
  rest.forEach(each => {
    const line = `${word(each.product)}, ${word(each.form).toLowerCase()}`;
    lines.set(line, new Map(lines.get(line)).set(each.percent, each.ml));
  });
  return table('Still possible today for this patient (mL, rounded down)', ['Product and form', ...percents.map(each => `${each} %`)],
    [...lines].map(([line, amounts]) => [line, ...percents.map(each => (amounts.has(each) ? amounts.get(each).toFixed(1) : null))]));
}

function interval({nextAfter}) {
  return nextAfter && nextAfter.rules.length > 0 && fold(`Next session: not before ${nextAfter.days} days`, rules(nextAfter.rules));
}

function aftercare({aftercare: advice}) {
  return advice && advice.length > 0 && element('div', {class: 'vein-aftercare'}, element('h5', {}, 'To tell the patient'),
    element('ul', {}, advice.map(each => element('li', {}, each.text))),
    fold('Why', rules(advice.map(each => ({text: word(each.topic), source: each.source, id: each.rule})))));
}
