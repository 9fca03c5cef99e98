import {element} from '../dom.js';
import {definitions, record} from '../record.js';
import {name, say, word} from '../words.js';

/** How the patient is reached, and who refers. */
export function contact(patient) {
  if (!patient) {
    return null;
  }
  const {phone, email, address, practice, identifier} = patient;
  const number = identifier && identifier.value ? `${identifier.value} (${identifier.system})` : null;
  return [!phone && element('p', {class: 'alert alert-warning'}, say('casefile.there-is-no-telephone-number', elsewhere(patient))),
    definitions(Object.entries({phone, email, address, number, practice}).map(([key, text]) => [name(key), text]))];
}

/** The same on one line, for who only has to reach the patient. */
export function contactInALine(patient) {
  if (!patient?.phone) {
    return contact(patient);
  }
  return element('p', {class: 'vein-line'}, ['phone', 'email', 'practice'].filter(key => patient[key])
    .map(key => element('span', {}, element('small', {}, `${name(key)} `), element('strong', {}, patient[key]))));
}

const elsewhere = ({email, practice}) => (practice ? `${say('casefile.ring-the-practice-for-one', practice)} ` : `${say('casefile.look-for-one')} `)
  + (email ? say('casefile.or-write-an-e-mail') : say('casefile.or-write-a-letter-whoever'));

/** Lists that were not asked for are absent; as with other answers, that is never a no. */
const LISTS = ['symptoms', 'conditions', 'medicines'];

/** What the patient answered, and where the patient did not know or nobody asked. */
export function answers(data, type) {
  return data && record(data, type, key => LISTS.includes(key) && word('Answer', 'NOT_ASKED'));
}
