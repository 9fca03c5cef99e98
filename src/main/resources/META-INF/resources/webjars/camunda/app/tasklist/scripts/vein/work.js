import {download, element, fold, note, table} from './dom.js';
import {fields} from './record.js';
import {rules} from './rules.js';
import {WORK} from './shown.js';
import {told} from './told.js';
import {value} from './value.js';
import {asMoment, name, within, word} from './words.js';

/** What the server adds for this task alone: warnings, limits, what was before. */
export function showWork(work) {
  return [tries(work), arranged(work), tests(work), duplicates(work), whyAsked(work), session(work), before(work), known(work), aim(work), flagged(work), frequencies(work), told(work), letter(work)].flat().filter(Boolean);
}

const known = work => fields(Object.fromEntries(Object.entries(work).filter(([, item]) => item?.length !== 0)), WORK);

function tries({tries: made}) {
  return made && made.length > 0 && note('warning', element('strong', {}, 'Not reached so far: '),
    made.map(each => `${asMoment(each.at)} (${each.calledBy})`).join(', '), '.');
}

function arranged({arranged: plan}) {
  return plan && note('info', element('strong', {}, `${word('CallPatient.Outcome', plan.outcome)}: `),
    [plan.test && within('SeenTodayPlan.Test', plan.test), plan.who, plan.place].filter(Boolean).join(', '), `, by ${asMoment(plan.seenBy)}.`);
}

function tests({testsAskedAt}) {
  return testsAskedAt && note('warning', element('strong', {}, `Blood tests were asked for on ${asMoment(testsAskedAt)}. `),
    'They were to be here before this assessment: look for them in what the practice sent, and ask for them if they are missing. ' +
    'Restless legs without an iron test are not worked up.');
}

function duplicates({possibleDuplicates: found}) {
  const words = traits => traits.length > 0 && value(traits, 'Trait');
  return found && found.length > 0 && [found.some(other => other.died) && note('danger',
    element('strong', {}, 'One of the patients in the table is recorded as having died. '),
    'Nothing goes to a patient who has died. If this is another person, choose that referral under “Another person than in”. ' +
    'If it is this patient and alive, have the death undone on the page of that referral. If the report was sent by mistake, close it as entered in error.'),
  table('Possibly the same patient',
    ['Reference', 'State', 'Received', 'The same', 'Nearly the same', 'Counts against it'],
    found.map(other => [element('a', {href: `/enquiries/${other.id}`, target: '_blank', rel: 'noopener'}, other.reference),
      other.died ? [word('ReferralState', other.state), ' ', element('strong', {}, `(${word('EndingKind', 'DIED')})`)] : word('ReferralState', other.state),
      asMoment(other.receivedAt), words(other.same) || '–', words(other.similar) || '–', words(other.contradicts) || '–']))];
}

function session({sessionNumber, planned, modality, weightKg, limits, safetyCheck, earlierChecks}) {
  const facts = [
    sessionNumber && `Session ${sessionNumber}${planned ? ` of ${planned}` : ''}`,
    modality && word('Modality', modality),
    weightKg && `${weightKg} kg${safetyCheck?.weightTyped ? ` (typed as “${safetyCheck.weightTyped}”)` : ''}`
  ].filter(Boolean);
  return [
    facts.length > 0 && element('p', {}, element('strong', {}, facts.join(' · '))),
    safetyCheck && safetyCheck.contraindications.length > 0 && note('warning', element('strong', {}, 'Found before this session: '),
      value(safetyCheck.contraindications, 'Contraindication'), '. ',
      safetyCheck.overrideReason && ['Reason to go on: ', safetyCheck.overrideReason]),
    safetyCheck && explainedFacts(safetyCheck.facts),
    earlierChecks && earlierChecks.length > 0 && table('Earlier checks of this course', ['When', 'Result', 'Weight (kg)', 'Found', 'Reason'],
      earlierChecks.map(check => [asMoment(check.at), word('SafetyCheck.Outcome', check.outcome), check.weightKg, value(check.contraindications, 'Contraindication'),
        check.overrideReason || check.reason])),
    limits && limits.length > 0 && fold('Limits of dose and volume', table('Limits of dose and volume',
      ['Product', 'Form', name('concentrationPercent'), 'Veins', name('maxMgPerKg'), 'For this patient (mg)', name('maxMlPerSession'), 'Per injection', 'Source'],
      limits.map(limit => [word('Sclerosant', limit.product), word('SclerosantForm', limit.form), limit.percent,
        value(limit.veins, 'Vein'), limit.maxMgPerKg, limit.maxMg, limit.maxMlPerSession,
        limit.perInjection, limit.source])))
  ].filter(Boolean);
}

/** What the nurse heard otherwise than it was reported, or does not count. */
function explainedFacts(facts) {
  const explained = (facts || []).filter(({reason}) => reason);
  return explained.length > 0 && table('Said about what was reported', ['Risk', 'Answer', 'Reason'],
    explained.map(({fact, answer, reason}) => [word('RiskFact', fact), answer == null ? null : word('Answer', answer ? 'YES' : 'NO'), reason]));
}

function before({before: then}) {
  return then && table(
    `Before treatment: restless legs ${then.rlsSeverity ?? '–'} of 10, ${then.nightsPerWeek ?? '–'} nights a week`,
    ['Leg', 'CEAP', 'VCSS total'], (then.legs || []).map(leg => [word('Leg', leg.leg), leg.ceap, leg.vcssTotal]));
}

function flagged({flagged: check}) {
  return check && note('danger', element('strong', {},
    `${word('Urgency', check.urgency)}: ${check.redFlags.map(flag => within('FollowUpRedFlags', flag)).join(', ')}`),
  ` at the recovery check of ${asMoment(check.at)}`);
}

const frequencies = ({frequencyRules: found}) => found && found.length > 0 &&
  fold('How often complications are to be expected, and who says so', rules(found));

const whyAsked = ({adviceRules: found}) => found && found.length > 0 &&
  note('warning', element('strong', {}, 'Why a person decides, and not triage alone'), rules(found));

function aim({aim: rule}) {
  return rule && fold('Why by this day', rules([rule]));
}

function letter({previewUrl}) {
  return previewUrl && element('p', {}, download('Download the letter as it stands (PDF)', previewUrl));
}
