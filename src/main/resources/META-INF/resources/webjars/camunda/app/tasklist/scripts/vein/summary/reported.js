import {element, over} from '../dom.js';
import {definitions, record} from '../record.js';
import {asMoment, name, say, word} from '../words.js';

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

/** The same on one line, for who only has to reach the patient; with what was reported since. */
export function contactInALine(patient, furtherReports) {
  const since = key => newest(patient, furtherReports, key);
  if (!patient || !patient.phone && !since('phone')) {
    return contact(patient);
  }
  return element('p', {class: 'vein-line'}, ['phone', 'email', 'address', 'practice'].filter(key => patient[key] || since(key))
    .map(key => element('span', {}, element('small', {}, `${name(key)} `), element('strong', {}, patient[key] ?? '–'),
      since(key) && [' ', over(say('casefile.another-was-reported', since(key).now, asMoment(since(key).receivedAt)))])));
}

/** The last further report that says another one. */
const newest = (patient, furtherReports, key) => (furtherReports || [])
  .flatMap(({receivedAt, changes}) => changes.map(change => ({...change, receivedAt})))
  .filter(({field, now}) => field === key && now && now !== patient?.[key]).at(-1);

const elsewhere = ({email, practice}) => (practice ? `${say('casefile.ring-the-practice-for-one', practice)} ` : `${say('casefile.look-for-one')} `)
  + (email ? say('casefile.or-write-an-e-mail') : say('casefile.or-write-a-letter-whoever'));

/** Lists that were not asked for are absent; as with other answers, that is never a no. */
const LISTS = ['symptoms', 'conditions', 'medicines'];

/** What the patient answered, and where the patient did not know or nobody asked. */
export function answers(data, type) {
  return data && record(data, type, key => LISTS.includes(key) && word('Answer', 'NOT_ASKED'));
}
