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

const NO_ANSWERS = {NOT_ASKED: 'Not asked', UNKNOWN: 'Patient does not know'};

/** Lists that were not asked for are absent; as with other answers, that is never a no. */
const LISTS = ['symptoms', 'conditions', 'medicines'];

/** What the patient answered, and where the patient did not know or nobody asked. */
export function answers(data) {
  return data && record(Object.fromEntries(Object.entries(data).map(([key, answer]) =>
    [key, NO_ANSWERS[answer ?? (LISTS.includes(key) ? 'NOT_ASKED' : '')] || answer])));
}

export function background(data) {
  const medicines = data?.medicines?.map(({atc, text}) => (atc ? `${text} (${atc})` : text));
  return data && answers({...data, medicines: medicines?.length === 0 ? ['None reported'] : medicines});
}
