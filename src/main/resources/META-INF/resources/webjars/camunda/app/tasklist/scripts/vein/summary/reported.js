import {definitions, record} from '../record.js';

/** How the patient is reached, and who refers. */
export function contact(patient) {
  if (!patient) {
    return null;
  }
  const {phone, email, address, practice, identifier} = patient;
  const number = identifier && identifier.value ? `${identifier.value} (${identifier.system})` : null;
  return definitions([['Telephone', phone], ['E-mail', email], ['Address', address], ['Number', number],
    ['Practice', practice]]);
}

export function background(data) {
  if (!data) {
    return null;
  }
  const medicines = (data.medicines || []).map(({atc, text}) => (atc ? `${text} (${atc})` : text));
  return record({...data, medicines: medicines.length ? medicines : ['None reported']});
}
