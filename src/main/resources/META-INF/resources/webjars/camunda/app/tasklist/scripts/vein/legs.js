import {element} from './dom.js';
import {find, offered, say} from './words.js';

/*
 * What a clinician found of the legs: the two-level Wells score (NICE NG158) in our own words, and the measures of a
 * superficial vein thrombosis. Nothing is filled in beforehand, least of all from what the patient reported. The server's
 * tables add up the score; see advice/clots.js.
 */
const BEFORE = ['pregnantOrPostPartum', 'embolismSymptoms', 'armAffected'];
const SCORING = ['activeCancer', 'paralysisOrPlaster', 'bedriddenOrSurgery', 'tenderDeepVeins', 'wholeLegSwollen', 'calfLarger',
  'pittingOedema', 'collateralVeins', 'previousDvt', 'alternativeDiagnosis'];
const CONCERNS = ['SWOLLEN_OR_TENDER', 'DVT_SUSPECTED', 'HARD_PAINFUL_VEIN', 'NONE'];

/** Where an exception holds, the score does not decide and is not asked for. */
const NO_EXCEPTION = BEFORE.map(key => `leg.wells.${key}=false`).join(' & ');

export function addLegs(holder) {
  holder.append(
    element('fieldset', {'data-field': 'leg.concerns', 'data-required': 'outcome=CONTINUE,COMPLICATION'},
      element('legend', {}, 'What about the legs?'),
      element('small', {}, 'Nobody on the way to emergency care is kept waiting for this.'),
      CONCERNS.map(code => element('label', {}, element('input', {type: 'checkbox', value: code}), ` ${offered('LegAnswers.Concern', code)}`))),
    element('section', {'data-if': 'leg.concerns=SWOLLEN_OR_TENDER,DVT_SUSPECTED'},
      element('h4', {}, 'Deep vein thrombosis: two-level Wells score'),
      element('p', {}, 'For you to answer, from the history and the examination.'),
      element('div', {class: 'vein-grid'}, BEFORE.map(item => question(item, true))),
      element('div', {class: 'vein-grid', 'data-if': NO_EXCEPTION}, SCORING.map(item => question(item, true)))),
    element('section', {'data-if': 'leg.concerns=HARD_PAINFUL_VEIN'},
      element('h4', {}, 'Superficial vein thrombosis'),
      element('p', {}, 'In centimetres to one decimal; leave empty what was not measured.'),
      element('div', {class: 'vein-grid'},
        measure('distanceCm', 'From the clot to the junction with the deep veins (cm)', 'CLOT_DISTANCE'),
        measure('lengthCm', 'Length of the clot (cm)', 'CLOT_LENGTH')),
      element('fieldset', {'data-field': 'leg.superficialVein.aboveKnee', 'data-yes-no': true, 'data-required': true},
        element('legend', {}, 'In the great saphenous vein above the knee?'))),
    element('div', {'data-field': 'leg.overrideReason', 'data-show': 'notToHospital', 'data-required': true},
      element('label', {}, 'Why does a patient who should go to hospital today not go?'),
      element('textarea', {rows: '3', maxlength: '2000'})));
}

const question = (key, required) => element('fieldset', {'data-field': `leg.wells.${key}`, 'data-yes-no': true,
  'data-required': required}, element('legend', {}, say(`WellsAnswers.${key}`)), find(`WellsAnswers.${key}.hint`) && element('small', {}, find(`WellsAnswers.${key}.hint`)));

const measure = (key, title, quantity) => element('div', {'data-field': `leg.superficialVein.${key}`}, element('label', {}, title),
  element('input', {type: 'text', inputmode: 'decimal', maxlength: '60', 'data-quantity': quantity}));

/** Whether the tables send the patient to hospital and the outcome does not. */
export const notToHospital = ({submission, advice}) =>
  Boolean(submission.outcome) && advice.recommendation?.decision === 'EMERGENCY' && submission.outcome !== 'EMERGENCY';
