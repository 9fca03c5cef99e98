import {element} from '../../../tasklist/scripts/vein/dom.js';
import {name as fieldName, say, word} from '../../../tasklist/scripts/vein/words.js';
import {MEASURES} from './measures.js';
import {isMonth, lastMonths} from './months.js';

const PERIODS = ['1', '3', '12', 'free'];
const PATHWAYS = ['DUAL', 'VEIN_ONLY', 'RLS_ONLY', 'ADVICE'];

/** As it was left, for the next diagram. */
const chosen = {measure: 'median', period: '3', ...lastMonths(3), pathway: '', version: ''};

/**
 * What to show.
 *
 * @param version of the process that is shown
 * @param changed called with the choice, or with null while it makes no sense
 */
export function chooser(version, changed) {
  const months = element('span', {class: 'vein-heat-months'}, month('from', say('heat.first-month')), month('to', say('heat.last-month')));
  const form = element('form', {class: 'vein-heat-choices', onsubmit: event => event.preventDefault()},
    choice('measure', say('heat.colour-by'), Object.entries(MEASURES).map(([key, {field}]) => [key, fieldName(field)])),
    choice('period', say('heat.period'), PERIODS.map(key => [key, say(`Heat.period.${key}`)])),
    months,
    choice('pathway', fieldName('pathway'), [['', say('heat.all')], ...PATHWAYS.map(code => [code, word('Pathway', code)])]),
    choice('version', fieldName('version'), [['', say('heat.every-version')], ['this', say('heat.this-version', version)]]));

  const tell = () => {
    months.hidden = chosen.period !== 'free';
    const {from, to} = months.hidden ? lastMonths(Number(chosen.period)) : chosen;
    const possible = isMonth(from) && isMonth(to) && from <= to;
    changed(possible ? {...chosen, from, to, version: chosen.version && version} : null);
  };
  form.addEventListener('change', ({target}) => {
    chosen[target.name] = target.value;
    if (target.name === 'period' && target.value !== 'free') {
      Object.assign(chosen, lastMonths(Number(target.value)));
      form.elements.from.value = chosen.from;
      form.elements.to.value = chosen.to;
    }
    tell();
  });
  tell();
  return form;
}

const choice = (name, title, options) => element('label', {}, `${title} `,
  element('select', {name, class: 'form-control'}, options.map(([value, words]) =>
    element('option', {value, selected: value === chosen[name]}, words))));

const month = (name, title) => element('label', {}, `${title} `,
  element('input', {type: 'month', name, class: 'form-control', placeholder: '2026-01', value: chosen[name]}));
