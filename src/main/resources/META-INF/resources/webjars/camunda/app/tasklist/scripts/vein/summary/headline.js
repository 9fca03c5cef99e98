import {element} from '../dom.js';
import {asBirth, asMoment, say, within, word} from '../words.js';

/** Who it is, and where the referral stands. */
export function headline({referral = {}, patient}, task) {
  const who = patient && [[patient.givenName, patient.familyName].filter(Boolean).join(' '), [
    patient.dateOfBirth && say('casefile.born', asBirth(patient.dateOfBirth)),
    patient.ageInYears != null && say('casefile.years', [patient.ageInYears, patient.ageInYearsAtMost].filter(years => years != null).join(` ${say('casefile.or')} `)),
    patient.sexAtBirth && patient.sexAtBirth !== 'UNKNOWN' && within('Patient.SexAtBirth', patient.sexAtBirth)
  ].filter(Boolean).join(', ')];
  return element('header', {class: 'vein-headline'},
    who && element('h3', {}, who[0], ' ', element('small', {}, who[1])),
    element('p', {},
      badge('Urgency', referral.urgency, `vein-${(referral.urgency || '').toLowerCase()}`),
      badge('Pathway', referral.pathway), badge('ReferralState', referral.state),
      referral.reference && element('strong', {}, referral.reference), ' ',
      referral.receivedAt && say('casefile.received', asMoment(referral.receivedAt)),
      referral.source && ` (${within('Source', referral.source)})`,
      referral.resubmissionOf && say('casefile.referred-again-after-a-decline'),
      task && task.dueAt && [`${say('casefile.task-due')} `, element('strong', {}, asMoment(task.dueAt))]));
}

const badge = (type, code, look = '') => code && [element('span', {class: `vein-badge ${look}`}, word(type, code)), ' '];
