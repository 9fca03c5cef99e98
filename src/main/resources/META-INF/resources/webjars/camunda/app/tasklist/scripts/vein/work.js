import {download, element, fold, note, table} from './dom.js';
import {fields, record} from './record.js';
import {rules} from './rules.js';
import {WORK} from './shown.js';
import {told} from './told.js';
import {value} from './value.js';
import {asMoment, name, say, within, word} from './words.js';

/** What the server adds for this task alone: warnings, limits, what was before. */
export function showWork(work) {
  return [tries(work), arranged(work), tests(work), chased(work), duplicates(work), whyAsked(work), session(work), before(work), known(work), aim(work), flagged(work), frequencies(work), told(work), letter(work), series(work)].flat().filter(Boolean);
}

const known = work => fields(Object.fromEntries(Object.entries(work).filter(([, item]) => item?.length !== 0)), WORK);

function tries({tries: made}) {
  return made && made.length > 0 && note('warning', element('strong', {}, `${say('work.not-reached-so-far')} `),
    made.map(each => `${asMoment(each.at)} (${each.calledBy})`).join(', '), '.');
}

function arranged({arranged: plan}) {
  return plan && note('info', element('strong', {}, `${word('CallPatient.Outcome', plan.outcome)}: `),
    [plan.test && within('SeenTodayPlan.Test', plan.test), plan.who, plan.place].filter(Boolean).join(', '), say('work.by', asMoment(plan.seenBy)));
}

function tests({testsAskedAt, testAnswers}) {
  const answered = (testAnswers || []).filter(({at}) => !testsAskedAt || at >= testsAskedAt);
  if (answered.length > 0) {
    return answered.map(answer => note(answer.outcome === 'RESULTS' && !answer.tellsPhysician ? 'info' : 'warning',
      element('strong', {}, say('work.blood-tests', word('TestAnswer.Outcome', answer.outcome))), record(answer, 'TestAnswer')));
  }
  return testsAskedAt && note('warning', element('strong', {}, `${say('work.blood-tests-were-asked-for', asMoment(testsAskedAt))} `),
    `${say('work.they-were-to-be-here')} ` +
    say('work.restless-legs-without-an-iron'));
}

function chased({chased: asked}) {
  return asked && note('info', element('strong', {}, asked.askedAt ? `${say('work.blood-tests-were-asked-for', asMoment(asked.askedAt))} ` : ''),
    asked.assessmentAt ? say('work.the-assessment-is-at', asMoment(asked.assessmentAt)) : say('work.the-assessment-is-not-booked'));
}

function duplicates({possibleDuplicates: found, morePossibleDuplicates: more}) {
  const words = traits => traits.length > 0 && value(traits, 'Trait');
  return found && found.length > 0 && [found.some(other => other.died) && note('danger',
    element('strong', {}, `${say('work.one-of-the-patients-in')} `),
    `${say('work.nothing-goes-to-a-patient')} ` +
    say('work.if-it-is-this-patient')),
  table(say('work.possibly-the-same-patient'),
    [say('work.reference'), say('work.state'), say('work.received'), say('work.the-same'), say('work.nearly-the-same'), say('work.counts-against-it')],
    found.map(other => [element('a', {href: `/enquiries/${other.id}`, target: '_blank', rel: 'noopener'}, other.reference),
      other.died ? [word('ReferralState', other.state), ' ', element('strong', {}, `(${word('EndingKind', 'DIED')})`)] : word('ReferralState', other.state),
      asMoment(other.receivedAt), words(other.same) || '–', words(other.similar) || '–', words(other.contradicts) || '–'])),
  more && element('p', {}, say('work.there-may-be-more-of-them'))];
}

function session({sessionNumber, planned, modality, weightKg, limits, safetyCheck, earlierChecks}) {
  const facts = [
    sessionNumber && (planned ? say('work.session-of', sessionNumber, planned) : say('work.session', sessionNumber)),
    modality && word('Modality', modality),
    weightKg && `${weightKg} kg${safetyCheck?.weightTyped ? ` ${say('work.weight-typed-as', safetyCheck.weightTyped)}` : ''}`
  ].filter(Boolean);
  return [
    facts.length > 0 && element('p', {}, element('strong', {}, facts.join(' · '))),
    safetyCheck && safetyCheck.contraindications.length > 0 && note('warning', element('strong', {}, `${say('work.found-before-this-session')} `),
      value(safetyCheck.contraindications, 'Contraindication'), '. ',
      safetyCheck.overrideReason && [`${say('work.reason-to-go-on')} `, safetyCheck.overrideReason]),
    safetyCheck && explainedFacts(safetyCheck.facts),
    earlierChecks && earlierChecks.length > 0 && table(say('work.earlier-checks-of-this-course'), [say('work.when'), say('work.result'), say('work.weight-kg'), say('work.found'), say('work.reason')],
      earlierChecks.map(check => [asMoment(check.at), word('SafetyCheck.Outcome', check.outcome), check.weightKg, value(check.contraindications, 'Contraindication'),
        check.overrideReason || check.reason])),
    limits && limits.length > 0 && fold(say('work.limits-of-dose-and-volume'), table(say('work.limits-of-dose-and-volume'),
      [say('work.product'), say('work.form'), name('concentrationPercent'), say('work.veins'), name('maxMgPerKg'), say('work.for-this-patient-mg'), name('maxMlPerSession'), say('work.per-injection'), say('work.source')],
      limits.map(limit => [word('Sclerosant', limit.product), word('SclerosantForm', limit.form), limit.percent,
        value(limit.veins, 'Vein'), limit.maxMgPerKg, limit.maxMg, limit.maxMlPerSession,
        limit.perInjection, limit.source])))
  ].filter(Boolean);
}

/** What the nurse heard otherwise than it was reported, or does not count. */
function explainedFacts(facts) {
  const explained = (facts || []).filter(({reason}) => reason);
  return explained.length > 0 && table(say('work.said-about-what-was-reported'), [say('work.risk'), say('work.answer'), say('work.reason')],
    explained.map(({fact, answer, reason}) => [word('RiskFact', fact), answer == null ? null : word('Answer', answer ? 'YES' : 'NO'), reason]));
}

function before({before: then}) {
  return then && table(
    say('work.before-treatment-restless-legs-of', then.rlsSeverity ?? '–', then.nightsPerWeek ?? '–'),
    [say('work.leg'), 'CEAP', say('work.vcss-total')], (then.legs || []).map(leg => [word('Leg', leg.leg), leg.ceap, leg.vcssTotal]));
}

function flagged({flagged: check}) {
  return check && note('danger', element('strong', {},
    `${word('Urgency', check.urgency)}: ${check.redFlags.map(flag => within('FollowUpRedFlags', flag)).join(', ')}`),
  ` ${say('work.at-the-recovery-check-of', asMoment(check.at))}`);
}

const frequencies = ({frequencyRules: found}) => found && found.length > 0 &&
  fold(say('work.how-often-complications-are-to'), rules(found));

const whyAsked = ({adviceRules: found}) => found && found.length > 0 &&
  note('warning', element('strong', {}, say('work.why-a-person-decides-and')), rules(found));

function aim({aim: rule}) {
  return rule && fold(say('work.why-by-this-day'), rules([rule]));
}

function letter({previewUrl}) {
  return previewUrl && element('p', {}, download(say('work.download-the-letter-as-it'), previewUrl));
}

function series({seriesUrl}) {
  return seriesUrl && element('p', {}, element('a', {href: seriesUrl, target: '_blank', rel: 'noopener'}, say('work.plan-all-sessions')));
}
