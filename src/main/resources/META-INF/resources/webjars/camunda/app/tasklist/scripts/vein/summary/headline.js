import {element} from '../dom.js';
import {asDay, asMoment, word} from '../words.js';

/** Who it is, and where the referral stands. */
export function headline({referral = {}, patient}, task) {
  const who = patient && [`${patient.givenName} ${patient.familyName}`, [
    patient.dateOfBirth && `born ${asDay(patient.dateOfBirth)}`,
    patient.ageInYears != null && `${patient.ageInYears} years`,
    patient.sexAtBirth && patient.sexAtBirth !== 'UNKNOWN' && word(patient.sexAtBirth).toLowerCase()
  ].filter(Boolean).join(', ')];
  return element('header', {class: 'vein-headline'},
    who && element('h3', {}, who[0], ' ', element('small', {}, who[1])),
    element('p', {},
      badge(referral.urgency, `vein-${(referral.urgency || '').toLowerCase()}`),
      badge(referral.pathway), badge(referral.state),
      referral.reference && element('strong', {}, referral.reference), ' ',
      referral.receivedAt && `received ${asMoment(referral.receivedAt)}`,
      referral.source && ` (${word(referral.source).toLowerCase()})`,
      referral.resubmissionOf && ', referred again after a decline',
      task && task.dueAt && [', task due ', element('strong', {}, asMoment(task.dueAt))]));
}

const badge = (code, look = '') => code && [element('span', {class: `vein-badge ${look}`}, word(code)), ' '];
