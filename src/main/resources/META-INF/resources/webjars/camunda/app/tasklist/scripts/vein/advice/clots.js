import {element, fold, note} from '../dom.js';
import {rules} from '../rules.js';
import {word} from '../words.js';

/** The score of the server's tables, live; nothing is decided until all is answered. */
export function wells({wells: found}) {
  if (!found || found.answered === 0 && !found.result && found.exceptions.length === 0) {
    return null;
  }
  const range = found.most > found.score ? `${found.score} to ${found.most}` : found.score;
  const score = `Wells score ${range}${found.answered < found.items ? ` so far, ${found.answered} of ${found.items} answered` : ''}`;
  const steps = [['', found.now], ['If that cannot be done in time: ', found.otherwise], ['Then: ', found.after]];
  return note(found.result && found.result !== 'UNLIKELY' ? 'warning' : 'info',
    element('strong', {}, found.result ? `Deep vein thrombosis: ${word('DeepVeinThrombosis', found.result)}` : 'Deep vein thrombosis'), ` (${score})`,
    element('ul', {}, found.exceptions.map(reason => element('li', {}, reason)),
      steps.filter(([, text]) => text).map(([when, text]) => element('li', {}, when, text))),
    found.rules.length > 0 && fold('Why', rules(found.rules)));
}

export function dDimer({dDimer: found}) {
  return found && note(found.result === 'NEGATIVE' ? 'info' : 'warning',
    element('strong', {}, `D-dimer: ${word('DDimer', found.result)}`), ` (positive from ${found.threshold} µg/L FEU) ${found.advice}`,
    fold('Why', rules(found.rules)));
}

export function superficial({superficialVein: found}) {
  return found && note(found.risk === 'LOW' ? 'info' : 'warning',
    element('strong', {}, `Superficial vein thrombosis: ${word('SuperficialVeinThrombosis', found.risk)}`),
    element('ul', {}, found.advice.map(text => element('li', {}, text))), fold('Why', rules(found.rules)));
}
