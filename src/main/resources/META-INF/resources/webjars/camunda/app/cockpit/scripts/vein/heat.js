import {element, table} from '../../../tasklist/scripts/vein/dom.js';
import {name, readWords, say, sayOr, task, word} from '../../../tasklist/scripts/vein/words.js';
import {ask, askOperations} from './ask.js';
import {Card} from './card.js';
import {chooser} from './chooser.js';
import {ageInWords, lateInWords, MEASURES, STEPS, stepsOf, timeInWords} from './measures.js';
import {monthInWords} from './months.js';

/** The heat map of one diagram while it is switched on: choices, legend and table beside it, colours and badges on it. */
export class Heat {

  /** @param stage the part of the page that shows the diagram */
  constructor(stage, picture) {
    this.stage = stage;
    this.picture = picture;
    this.leaving = new AbortController();
    this.says = element('p', {class: 'vein-heat-says', role: 'status'}, sayOr('task.loading', 'Loading…'));
    this.legend = element('ul', {class: 'vein-heat-legend', 'aria-label': sayOr('heat.legend', 'Legend')});
    this.hint = element('p', {class: 'vein-heat-hint'}, sayOr('heat.numbers-on-demand', 'Point at a step, or tab to it, for its number.'));
    this.figures = element('div', {});
    this.panel = element('section', {class: 'vein vein-heat', id: 'vein-heat', 'aria-label': sayOr('heat.map', 'Heat map')},
      this.choices = element('div', {}, this.says, this.legend),
      element('details', {}, element('summary', {}, sayOr('heat.all-figures-as-a-table', 'All figures as a table')), this.figures));
    this.card = new Card(stage);
    stage.append(this.panel);
    stage.classList.add('vein-heat-on');
    this.resized = new ResizeObserver(() => this.fit());
    this.resized.observe(stage);
    this.moved = () => this.card.hide();
    this.zoomed = () => stage.classList.toggle('vein-heat-far', picture.isFar());
    picture.viewer.get('eventBus').on('canvas.viewbox.changing', this.moved);
    picture.viewer.get('eventBus').on('canvas.viewbox.changed', this.zoomed);
    this.zoomed();
  }

  /** @param definition the address of the process definition in the engine's API */
  async begin(definition) {
    try {
      [this.process] = await Promise.all([ask(definition, this.leaving.signal), readWords()]);
      this.choices.prepend(chooser(this.process.version, choice => this.choose(choice)));
    } catch (error) {
      this.failed(error);
    }
  }

  async choose(choice) {
    this.asking?.abort();
    if (!choice) {
      this.clear(say('heat.choose-a-first-and-a-last-month'));
      return;
    }
    this.asking = new AbortController();
    this.panel.setAttribute('aria-busy', 'true');
    const {from, to, pathway, version} = choice;
    const query = new URLSearchParams({process: this.process.key, from, to, ...(version && {version}), ...(pathway && {pathway})});
    try {
      const {elements} = await askOperations(`heat?${query}`, this.asking.signal);
      this.show(elements, choice);
      this.panel.removeAttribute('aria-busy');
    } catch (error) {
      this.failed(error);
    }
  }

  show(elements, choice) {
    const measure = MEASURES[choice.measure];
    const {from, to, pathway, version} = choice;
    const period = from === to ? monthInWords(from) : say('advice.from-to', monthInWords(from), monthInWords(to));
    this.clear(elements.length === 0
      ? say('heat.nothing-happened-in', period)
      : say('heat.shown', name(measure.field), period,
        pathway ? say('heat.one-pathway', word('Pathway', pathway)) : say('heat.all-pathways'),
        version ? say('heat.one-version', version) : say('heat.all-versions')));
    const places = elements.map(each => ({each, value: measure.of(each) ?? null, title: this.picture.name(each.element)}));
    const shown = places.filter(({title}) => title);
    const steps = stepsOf(shown.map(({value}) => value).filter(value => value !== null));
    shown.forEach(place => this.paint(place, measure, steps.get(place.value)));
    this.legend.replaceChildren(...legend(steps, measure));
    this.legend.after(this.hint);
    this.figures.replaceChildren(...(places.length > 0 ? [asTable(places),
      element('p', {}, say('heat.open-is-as-of-now'))] : []));
  }

  paint({each, value, title}, measure, step) {
    const words = value === null ? '–' : measure.words(value);
    const badge = element('button', {type: 'button', class: `vein-heat-badge vein-heat-step-${step || 0}`,
      'aria-describedby': 'vein-heat-card', 'data-element': each.element},
    element('span', {class: 'sr-only'}, `${title}, ${name(measure.field)}: `),
    element('span', {class: 'vein-heat-number'}, words));
    const show = () => this.card.show(badge, title, figuresOf(each));
    const hide = () => this.card.hide();
    badge.addEventListener('mouseenter', show);
    badge.addEventListener('focus', show);
    badge.addEventListener('click', show);
    badge.addEventListener('mouseleave', hide);
    badge.addEventListener('blur', hide);
    badge.addEventListener('keydown', event => event.key === 'Escape' && hide());
    this.picture.badge(each.element, badge);
    if (step) {
      this.picture.colour(each.element, `vein-heat-${step}`);
    }
  }

  clear(words) {
    this.card.hide();
    this.picture.clear();
    this.legend.replaceChildren();
    this.figures.replaceChildren();
    this.says.textContent = words;
  }

  failed(error) {
    if (error.name !== 'AbortError') {
      this.clear(error.message);
      this.panel.removeAttribute('aria-busy');
    }
  }

  /** All of the diagram beside the panel, to the left where there is room: in the right corner are the switches. */
  fit() {
    const canvas = this.picture.viewer.get('canvas');
    canvas.resized();
    const {inner, outer} = canvas.viewbox();
    const scale = 0.95 * Math.min(outer.width / inner.width, outer.height / inner.height);
    const [width, height] = [outer.width / scale, outer.height / scale];
    if (scale > 0) {
      canvas.viewbox({x: inner.x - 12 / scale, y: inner.y - (height - inner.height) / 2, width, height});
    }
  }

  end() {
    this.leaving.abort();
    this.asking?.abort();
    this.resized.disconnect();
    this.picture.viewer.get('eventBus').off('canvas.viewbox.changing', this.moved);
    this.picture.viewer.get('eventBus').off('canvas.viewbox.changed', this.zoomed);
    this.picture.clear();
    this.card.remove();
    this.panel.remove();
    this.stage.classList.remove('vein-heat-on', 'vein-heat-far');
  }
}

const figuresOf = each => [
  [name('finished'), each.finished],
  [name('medianMinutes'), timeInWords(each.medianMinutes)],
  [name('p90Minutes'), timeInWords(each.p90Minutes)],
  [name('late'), lateInWords(each)],
  [name('open'), each.open],
  [name('oldestOpenSince'), ageInWords(each.oldestOpenSince)]
];

/** Each step that is used, with the values that it stands for. */
function legend(steps, measure) {
  return Array.from({length: STEPS}, (_, i) => i + 1).flatMap(step => {
    const values = [...steps].filter(([, each]) => each === step).map(([value]) => value);
    const [least, most] = [measure.words(Math.min(...values)), measure.words(Math.max(...values))];
    return values.length === 0 ? [] : [element('li', {},
      element('span', {class: `vein-heat-key vein-heat-step-${step}`, 'aria-hidden': 'true'}),
      least === most ? least : say('advice.from-to', least, most))];
  });
}

function asTable(places) {
  const byValue = [...places].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  return table(say('heat.figures-of-each-step'), [say('heat.step'), ...['finished', 'medianMinutes', 'p90Minutes', 'late', 'open', 'oldestOpenSince'].map(name)],
    byValue.map(({each, title}) => [title || say('heat.not-in-this-version', task(each.element)),
      ...figuresOf(each).map(([, figure]) => figure)]), {quiet: true});
}
