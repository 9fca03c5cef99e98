import {element, fold, note} from '../dom.js';
import {rules} from '../rules.js';
import {word} from '../words.js';

/** @param type the list of what can be decided */
export function recommendation({recommendation: advice}, type) {
  return advice && advice.decision && note('info',
    element('strong', {}, `Recommended: ${word(type, advice.decision)}`), ' (the decision is yours)',
    advice.rules && fold('Why', rules(advice.rules)));
}
