import {element, fold, note} from '../dom.js';
import {rules} from '../rules.js';
import {say, word} from '../words.js';

/** The score of the server's tables, live; nothing is decided until all is answered. */
export function wells({wells: found}) {
  if (!found || found.answered === 0 && !found.result && found.exceptions.length === 0) {
    return null;
  }
  const range = found.most > found.score ? say('advice.from-to', found.score, found.most) : found.score;
  const score = found.answered < found.items ? say('advice.wells-score-so-far', range, found.answered, found.items)
    : say('advice.wells-score', range);
  const steps = [['', found.now], [`${say('advice.if-that-cannot-be-done')} `, found.otherwise], [`${say('advice.afterwards')} `, found.after]];
  return note(found.result && found.result !== 'UNLIKELY' ? 'warning' : 'info',
    element('strong', {}, found.result ? say('advice.deep-vein-thrombosis', word('DeepVeinThrombosis', found.result)) : say('advice.deep-vein-thrombosis-open')), ` (${score})`,
    element('ul', {}, found.exceptions.map(reason => element('li', {}, reason)),
      steps.filter(([, text]) => text).map(([when, text]) => element('li', {}, when, text))),
    found.rules.length > 0 && fold(say('advice.why'), rules(found.rules)));
}

export function dDimer({dDimer: found}) {
  return found && note(found.result === 'NEGATIVE' ? 'info' : 'warning',
    element('strong', {}, say('advice.d-dimer', word('DDimer', found.result))), ` ${say('advice.positive-from-gl-feu', found.threshold, found.advice)}`,
    fold(say('advice.why'), rules(found.rules)));
}

export function superficial({superficialVein: found}) {
  return found && note(found.risk === 'LOW' ? 'info' : 'warning',
    element('strong', {}, say('advice.superficial-vein-thrombosis', word('SuperficialVeinThrombosis', found.risk))),
    element('ul', {}, found.advice.map(text => element('li', {}, text))), fold(say('advice.why'), rules(found.rules)));
}
