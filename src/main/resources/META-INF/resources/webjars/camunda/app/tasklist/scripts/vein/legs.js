import {element} from './dom.js';
import {SHOWN} from './shown.js';
import {find, name, offered, say, word} from './words.js';

/*
 * What a clinician found of the legs: the two-level Wells score (NICE NG158) in our own words, and the measures of a
 * superficial vein thrombosis. Nothing is filled in beforehand, least of all from what the patient reported. The server's
 * tables add up the score; see advice/clots.js.
 */
const BEFORE = ['pregnantOrPostPartum', 'embolismSymptoms', 'armAffected'];
const SCORING = ['activeCancer', 'paralysisOrPlaster', 'bedriddenOrSurgery', 'tenderDeepVeins', 'wholeLegSwollen', 'calfLarger',
  'pittingOedema', 'collateralVeins', 'previousDvt', 'alternativeDiagnosis'];
const CONCERNS = ['SWOLLEN_OR_TENDER', 'DVT_SUSPECTED', 'HARD_PAINFUL_VEIN', 'NONE'];

/** What the hand or the tape must find can be not examined; what history tells can be not known. */
const EXAMINED = ['tenderDeepVeins', 'wholeLegSwollen', 'calfLarger', 'pittingOedema', 'collateralVeins', 'alternativeDiagnosis'];

/** Where an exception holds, the score does not decide and is not asked for. */
const NO_EXCEPTION = BEFORE.map(key => `leg.wells.${key}=false,UNKNOWN`).join(' & ');

/** @param holder data-legs="again": only if the legs are looked at once more */
export function addLegs(holder) {
  const again = holder.dataset.legs === 'again';
  const needed = again ? 'leg.concerns=*' : 'outcome=CONTINUE,COMPLICATION,SCAN_TODAY';
  const ask = key => question(key, needed);
  holder.append(
    element('fieldset', {'data-field': 'leg.concerns', 'data-show': 'reached', 'data-required': needed},
      element('legend', {}, say('legs.what-about-the-legs')),
      element('small', {}, say('legs.nobody-on-the-way-to')),
      CONCERNS.map(code => element('label', {}, element('input', {type: 'checkbox', value: code}), ` ${offered('LegAnswers.Concern', code)}`))),
    element('section', {'data-if': 'leg.concerns=SWOLLEN_OR_TENDER,DVT_SUSPECTED'},
      element('h4', {}, say('legs.deep-vein-thrombosis-two-level')),
      element('p', {}, say('legs.for-you-to-answer-from')),
      element('div', {class: 'vein-grid'}, BEFORE.map(ask)),
      element('div', {class: 'vein-grid', 'data-if': NO_EXCEPTION}, SCORING.map(ask)),
      element('div', {class: 'vein-grid', 'data-if': NO_EXCEPTION},
        element('fieldset', {'data-field': 'leg.anticoagulated', 'data-yes-no': 'not-known', 'data-required': needed},
          element('legend', {}, say('legs.already-anticoagulated')), element('small', {}, say('legs.a-negative-d-dimer-is'))),
        again ? '' : element('div', {'data-field': 'leg.dDimer'}, element('label', {}, say('legs.d-dimer-if-there-is')),
          element('small', {}, say('legs.over-50-years-the-threshold')),
          element('input', {type: 'text', inputmode: 'decimal', maxlength: '60', 'data-quantity': 'D_DIMER'})))),
    element('section', {'data-if': 'leg.concerns=HARD_PAINFUL_VEIN'},
      element('h4', {}, say('legs.superficial-vein-thrombosis')),
      element('p', {}, say('legs.in-centimetres-to-one-decimal')),
      element('div', {class: 'vein-grid'},
        measure('distanceCm', say('legs.from-the-clot-to-the'), 'CLOT_DISTANCE'),
        measure('lengthCm', say('legs.length-of-the-clot-cm'), 'CLOT_LENGTH')),
      element('fieldset', {'data-field': 'leg.superficialVein.aboveKnee', 'data-yes-no': true, 'data-required': needed},
        element('legend', {}, say('legs.in-the-great-saphenous-vein')))),
    element('div', {'data-field': 'leg.overrideReason', 'data-show': 'notToHospital', 'data-required': true},
      element('label', {}, say('legs.why-does-a-patient-who')),
      element('textarea', {rows: '3', maxlength: '2000'})));
}

const question = (key, needed) => element('fieldset', {'data-field': `leg.wells.${key}`,
  'data-yes-no': EXAMINED.includes(key) ? 'not-examined' : 'not-known', 'data-required': needed}, element('legend', {}, say(`WellsAnswers.${key}`)), find(`WellsAnswers.${key}.hint`) && element('small', {}, find(`WellsAnswers.${key}.hint`)));

const measure = (key, title, quantity) => element('div', {'data-field': `leg.superficialVein.${key}`}, element('label', {}, title),
  element('input', {type: 'text', inputmode: 'decimal', maxlength: '60', 'data-quantity': quantity}));

/** Whether the tables send the patient to hospital and somebody else sees the patient; who goes on has it named as a finding. */
export const notToHospital = ({submission, advice}) =>
  ['SEEN_TODAY', 'SCAN_TODAY', 'EXAMINE_TODAY', 'COMPLICATION'].includes(submission.outcome) && advice.recommendation?.decision === 'EMERGENCY';

/** Nothing is asked about somebody to whom nobody has spoken. */
export const reached = ({submission}) => submission.outcome !== 'NOT_REACHED';

/** Questions of the report that nobody has answered yet, to be asked now. */
export function addAsked(holder, {open = []}) {
  if (open.length > 0) {
    holder.append(element('section', {'data-show': 'reached'},
      element('h4', {}, say('legs.not-known-or-not-asked')),
      element('p', {}, say('legs.what-stays-open-is-never')),
      element('div', {class: 'vein-grid'}, open.map(({question: asked, answers}) =>
        element('fieldset', {'data-field': `asked.${asked}`}, element('legend', {}, name(asked)),
          answers.map(code => element('label', {class: 'vein-inline'}, element('input', {type: 'radio', value: code}), ` ${offered(answersOf(asked), code)}`)))))));
  }
}

/** What stands against going on, as it is offered to be named. */
export const inWords = ({standing, ...rest}) => (standing ? {...rest, standing: standing.map(each => ({...each, label: label(each)}))} : rest);

function label({code, question: asked, answer}) {
  return asked ? `${name(asked)}: ${word(answersOf(asked), answer)}` : find(`ClotFinding.${code}`) ? word('ClotFinding', code) : say(`StandingFinding.${code}`);
}

const answersOf = asked => SHOWN.Veins[asked] || SHOWN.Background[asked] || 'Answer';
