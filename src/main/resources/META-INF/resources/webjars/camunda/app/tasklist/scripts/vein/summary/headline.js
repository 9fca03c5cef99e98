import {element} from '../dom.js';
import {asBirth, asMoment, within, word} from '../words.js';

/** Who it is, and where the referral stands. */
export function headline({referral = {}, patient}, task) {
  const who = patient && [[patient.givenName, patient.familyName].filter(Boolean).join(' '), [
    patient.dateOfBirth && `born ${asBirth(patient.dateOfBirth)}`,
    patient.ageInYears != null && `${[patient.ageInYears, patient.ageInYearsAtMost].filter(years => years != null).join(' or ')} years`,
    patient.sexAtBirth && patient.sexAtBirth !== 'UNKNOWN' && within('Patient.SexAtBirth', patient.sexAtBirth)
  ].filter(Boolean).join(', ')];
  return element('header', {class: 'vein-headline'},
    who && element('h3', {}, who[0], ' ', element('small', {}, who[1])),
    element('p', {},
      badge('Urgency', referral.urgency, `vein-${(referral.urgency || '').toLowerCase()}`),
      badge('Pathway', referral.pathway), badge('ReferralState', referral.state),
      referral.reference && element('strong', {}, referral.reference), ' ',
      referral.receivedAt && `received ${asMoment(referral.receivedAt)}`,
      referral.source && ` (${within('Source', referral.source)})`,
      referral.resubmissionOf && ', referred again after a decline',
      task && task.dueAt && [', task due ', element('strong', {}, asMoment(task.dueAt))]));
}

const badge = (type, code, look = '') => code && [element('span', {class: `vein-badge ${look}`}, word(type, code)), ' '];
