import {element, fold, note} from '../dom.js';
import {rules} from '../rules.js';
import {word} from '../words.js';

export function recommendation({recommendation: advice}) {
  return advice && advice.decision && note('info',
    element('strong', {}, `Recommended: ${word(advice.decision)}`), ' (the decision is yours)',
    advice.rules && fold('Why', rules(advice.rules)));
}
