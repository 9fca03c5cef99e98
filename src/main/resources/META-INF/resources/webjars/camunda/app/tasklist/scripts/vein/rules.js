import {element} from './dom.js';
import {name, value} from './words.js';

/** The rules behind a result: what each said, why, and its id in the decision table. */
export function rules(list) {
  return element('ul', {class: 'vein-rules'}, (list || []).map(rule => element('li', {},
    rule.outputs && element('strong', {}, outputs(rule.outputs), ' '),
    rule.text && [element('strong', {}, rule.text), ' '],
    rule.source, ' ', element('code', {}, rule.id))));
}

const outputs = data => Object.entries(data)
  .filter(([, output]) => output !== null && output !== '')
  .map(([key, output]) => (typeof output === 'string' ? value(output, key) : `${name(key)}: ${value(output, key)}`))
  .join(', ');
