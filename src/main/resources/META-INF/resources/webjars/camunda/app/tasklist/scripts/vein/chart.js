import {element, table} from './dom.js';
import {asDay, name, say, word} from './words.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 620;
const HEIGHT = 190;
const LEFT = 46;
const RIGHT = 16;
const TOP = 14;
const BOTTOM = 30;

/** A measure as one line: its key in the data, the end of its scale and the mark of its points. */
const LINES = [
  {key: 'rlsSeverity', most: 10, mark: 'circle'},
  {key: 'vcssLeft', most: 30, mark: 'square'},
  {key: 'vcssRight', most: 30, mark: 'triangle'}
];

/**
 * Restless legs and the VCSS of each leg over time: a picture, and the same numbers as a table for whoever does not see it.
 * Each line is told from the others by the shape of its points and by its dashes, not by colour alone.
 *
 * @param scores from the first to the last, each with occasion, at and what was taken then
 */
export function scoreChart(scores) {
  if (!scores || scores.length === 0) {
    return null;
  }
  const numbers = table(say('chart.scores-over-time'),
    [say('chart.when'), say('chart.date'), ...['rlsSeverity', 'nightsPerWeek', 'irlsTotal', 'vcssLeft', 'vcssRight'].map(name)],
    scores.map(each => [word('Occasion', each.occasion), asDay(each.at), each.rlsSeverity, each.nightsPerWeek, each.irlsTotal, each.vcssLeft,
      each.vcssRight]), {quiet: true});
  return scores.length < 2 ? numbers : element('div', {}, picture(scores), legend(scores), numbers);
}

function picture(scores) {
  const times = scores.map(each => new Date(each.at).getTime());
  const [first, last] = [times[0], times.at(-1)];
  const x = time => (last === first ? LEFT : LEFT + (time - first) / (last - first) * (WIDTH - LEFT - RIGHT));
  const y = share => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const svg = shape('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'vein-chart', role: 'img',
    'aria-label': say('chart.restless-legs-and-vcss-over')});
  for (const share of [0, 0.5, 1]) {
    svg.append(shape('line', {x1: LEFT, x2: WIDTH - RIGHT, y1: y(share), y2: y(share), class: 'vein-chart-grid'}),
      text(`${share * 100} %`, {x: LEFT - 5, y: y(share) + 4, 'text-anchor': 'end'}));
  }
  svg.append(text(asDay(scores[0].at), {x: LEFT, y: HEIGHT - 10}),
    text(asDay(scores.at(-1).at), {x: WIDTH - RIGHT, y: HEIGHT - 10, 'text-anchor': 'end'}));
  for (const {key, most, mark} of LINES) {
    const points = scores.map((each, i) => ({each, px: x(times[i]), value: each[key]})).filter(({value}) => value != null)
      .map(place => ({...place, py: y(place.value / most)}));
    svg.append(shape('polyline', {points: points.map(({px, py}) => `${px},${py}`).join(' '), class: `vein-chart-line vein-chart-${key}`}),
      ...points.map(({px, py, value, each}) => point(mark, px, py, `vein-chart-${key}`, `${name(key)}: ${value}, ${asDay(each.at)}`)));
  }
  return element('div', {class: 'vein-scroll', tabindex: '0', role: 'region', 'aria-label': say('chart.scores-over-time-picture')}, svg);
}

function point(mark, x, y, look, title) {
  const node = {
    circle: () => shape('circle', {cx: x, cy: y, r: 5}),
    square: () => shape('rect', {x: x - 4.5, y: y - 4.5, width: 9, height: 9}),
    triangle: () => shape('polygon', {points: `${x},${y - 6} ${x + 5.5},${y + 4.5} ${x - 5.5},${y + 4.5}`})
  }[mark]();
  node.setAttribute('class', `vein-chart-point ${look}`);
  const words = shape('title', {});
  words.textContent = title;
  node.append(words);
  return node;
}

/** Only the lines that have a point. */
function legend(scores) {
  return element('ul', {class: 'vein-chart-legend'}, LINES.filter(({key}) => scores.some(each => each[key] != null))
    .map(({key, mark}) => {
      const svg = shape('svg', {viewBox: '0 0 34 14', class: 'vein-chart-key', 'aria-hidden': 'true'});
      svg.append(shape('polyline', {points: '1,7 33,7', class: `vein-chart-line vein-chart-${key}`}), point(mark, 17, 7, `vein-chart-${key}`, ''));
      return element('li', {}, svg, ` ${name(key)}`);
    }));
}

function shape(tag, attributes) {
  const node = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  return node;
}

function text(words, attributes) {
  const node = shape('text', {...attributes, class: 'vein-chart-text'});
  node.textContent = words;
  return node;
}
