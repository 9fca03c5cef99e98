import {button, element} from './dom.js';
import {name, say} from './words.js';

/*
 * Venous Clinical Severity Score, revision of 2010 (Vasquez et al., J Vasc Surg 2010), in our own words; the size of ulcers
 * from the original score. Ten items of 0 to 3 for each leg.
 */
const ITEMS = ['pain', 'varicoseVeins', 'oedema', 'pigmentation', 'inflammation', 'induration', 'activeUlcers', 'ulcerDuration',
  'ulcerSize', 'compression'];
const DEGREES = [0, 1, 2, 3];

export function addScores(holder) {
  const fields = ITEMS.map(key => element('div', {'data-field': `vcss.${key}`, 'data-type': 'number',
    'data-required': true},
  element('label', {}, name(key)),
  element('select', {}, element('option', {value: ''}, '–'), DEGREES.map(degree =>
    element('option', {value: String(degree)}, `${degree} ${say(`Vcss.${key}.${degree}`)}`)))));
  const rest = button(say('vcss.set-the-rest-to-0'), () => {
    holder.querySelectorAll('select').forEach(select => {
      select.value = select.value || '0';
    });
    holder.dispatchEvent(new Event('change', {bubbles: true}));
  }, 'btn-link');
  holder.append(element('h6', {}, say('vcss.vcss-2010-ten-items-of')), element('div', {class: 'vein-grid'}, fields),
    element('p', {}, `${say('vcss.total')} `, element('output', {}, '–'), element('span', {class: 'vein-before'}), ' ', rest));
}

/** The totals as the server computes them, each beside that of the examination before. */
export function showScores(root, scores) {
  root.querySelectorAll('[data-vcss]').forEach(holder => {
    const {leg} = JSON.parse(holder.closest('[data-row]').dataset.constant || '{}');
    const score = (scores || []).find(each => each.leg === leg);
    holder.querySelector('output').textContent = !score || score.rated === 0 ? '–'
      : score.total === null ? say('vcss.so-far-of-10-items', score.soFar, score.rated) : say('vcss.of-30', score.total);
    holder.querySelector('.vein-before').textContent = score && score.before !== null ? ` ${say('vcss.before', score.before)}` : '';
  });
}
