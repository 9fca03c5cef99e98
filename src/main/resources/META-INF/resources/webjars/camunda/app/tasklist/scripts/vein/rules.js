import {element} from './dom.js';
import {OUTPUTS} from './shown.js';
import {value} from './value.js';
import {name} from './words.js';

/**
 * The rules behind a result: what each said, why, and its id in the decision table.
 *
 * @param decision the table of those that do not name it themselves
 */
export function rules(list, decision) {
  return element('ul', {class: 'vein-rules'}, (list || []).map(rule => element('li', {},
    rule.outputs && element('strong', {}, outputs(rule.outputs, OUTPUTS[rule.decision || decision] || {}), ' '),
    rule.text && [element('strong', {}, rule.text), ' '],
    rule.source, ' ', element('code', {}, rule.id))));
}

/** Words speak for themselves, numbers and answers do not, nor do two words of one list. */
function outputs(data, kinds) {
  const known = Object.entries(data).filter(([, output]) => output !== null && output !== '');
  const named = key => typeof data[key] !== 'string' ||
    kinds[key] !== 'text' && known.filter(([other]) => other in kinds && kinds[other] === kinds[key]).length > 1;
  return known.map(([key, output]) => {
    const text = value(output, kinds[key] || 'text');
    return named(key) ? `${name(key)}: ${text}` : text;
  }).join(', ');
}
