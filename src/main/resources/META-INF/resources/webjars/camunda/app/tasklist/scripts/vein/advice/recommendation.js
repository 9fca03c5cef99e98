import {element, fold, note} from '../dom.js';
import {rules} from '../rules.js';
import {say, word} from '../words.js';

/** @param type the list of what can be decided */
export function recommendation({recommendation: advice}, type) {
  return advice && advice.decision && note('info',
    element('strong', {}, say('advice.recommended', word(type, advice.decision))), ` ${say('advice.the-decision-is-yours')}`,
    advice.rules && fold(say('advice.why'), rules(advice.rules)));
}
