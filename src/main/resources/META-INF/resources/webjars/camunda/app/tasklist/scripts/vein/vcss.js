import {button, element} from './dom.js';

/*
 * Venous Clinical Severity Score, revision of 2010 (Vasquez et al., J Vasc Surg 2010), in our own words; the size of ulcers
 * from the original score. Ten items of 0 to 3 for each leg.
 */
const PLACES = ['None', 'Around the ankle', 'Lower third of the calf', 'Above the lower third'];
const ITEMS = [
  ['pain', 'Pain', ['None', 'Occasional', 'Daily, no restriction of most activities', 'Daily, limits most activities']],
  ['varicoseVeins', 'Varicose veins', ['None', 'Few, scattered', 'Calf or thigh', 'Calf and thigh']],
  ['oedema', 'Oedema', ['None', 'Foot and ankle', 'Above ankle, below knee', 'To the knee and above']],
  ['pigmentation', 'Pigmentation', ['None or focal', ...PLACES.slice(1)]],
  ['inflammation', 'Inflammation', PLACES],
  ['induration', 'Induration', PLACES],
  ['activeUlcers', 'Active ulcers', ['None', 'One', 'Two', 'Three or more']],
  ['ulcerDuration', 'Longest ulcer', ['None', 'Under 3 months', '3 to 12 months', 'Over a year']],
  ['ulcerSize', 'Largest ulcer', ['None', 'Under 2 cm', '2 to 6 cm', 'Over 6 cm']],
  ['compression', 'Compression worn', ['Not worn', 'Now and then', 'Most days', 'Always']]
];

export function addScores(holder) {
  const fields = ITEMS.map(([key, title, degrees]) => element('div', {'data-field': `vcss.${key}`, 'data-type': 'number',
    'data-required': true},
  element('label', {}, title),
  element('select', {}, element('option', {value: ''}, '–'), degrees.map((degree, i) =>
    element('option', {value: String(i)}, `${i} ${degree}`)))));
  const rest = button('Set the rest to 0', () => {
    holder.querySelectorAll('select').forEach(select => {
      select.value = select.value || '0';
    });
    holder.dispatchEvent(new Event('change', {bubbles: true}));
  }, 'btn-link');
  holder.append(element('h6', {}, 'VCSS (2010), ten items of 0 to 3'), element('div', {class: 'vein-grid'}, fields),
    element('p', {}, 'Total: ', element('output', {}, '–'), element('span', {class: 'vein-before'}), ' ', rest));
}

/** The totals as the server computes them, each beside that of the examination before. */
export function showScores(root, scores) {
  root.querySelectorAll('[data-vcss]').forEach(holder => {
    const {leg} = JSON.parse(holder.closest('[data-row]').dataset.constant || '{}');
    const score = (scores || []).find(each => each.leg === leg);
    holder.querySelector('output').textContent = !score || score.rated === 0 ? '–'
      : score.total === null ? `${score.soFar} so far, ${score.rated} of 10 items rated` : `${score.total} of 30`;
    holder.querySelector('.vein-before').textContent = score && score.before !== null ? ` (before: ${score.before})` : '';
  });
}
