import {element, over, table} from './dom.js';
import {asMoment, say, word} from './words.js';

/** What is known of each medicine; what nobody has looked up stands out, for it may be anything. */
export const taken = list => list && list.length > 0 && table(say('medicines.medicines'), [say('medicines.as-written'), say('medicines.what-it-is'), say('medicines.how-it-is-known')],
  list.map(({medicine}) => [medicine.text, ingredients(medicine), known(medicine)]), {quiet: true});

export const ingredients = ({ingredients: list, note}) => [...list.map(each =>
  [each.name, each.atc && ` (${each.atc})`, each.classes.length > 0 && `: ${each.classes.map(code => word('MedicineClass', code)).join(', ')}`]
    .filter(Boolean).join('')), note].filter(Boolean).join('; ') || '–';

export function known({state, by, at}) {
  const words = word('TakenMedicine.State', state);
  return state === 'NOT_LOOKED_UP' ? over(words)
    : element('span', {}, [words, by, at && asMoment(at)].filter(Boolean).join(', '));
}
