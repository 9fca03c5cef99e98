import {element} from '../../../tasklist/scripts/vein/dom.js';

/** The figures of one element, beside its badge while the pointer or the keyboard is on it. */
export class Card {

  /** @param stage what it may cover, and not leave */
  constructor(stage) {
    this.stage = stage;
    this.node = element('div', {class: 'vein-heat-card', role: 'tooltip', id: 'vein-heat-card', hidden: true});
    stage.append(this.node);
  }

  show(badge, title, figures) {
    this.node.replaceChildren(element('strong', {}, title), element('dl', {}, figures.map(([name, figure]) =>
      element('div', {}, element('dt', {}, name), element('dd', {}, figure ?? '–')))));
    this.node.hidden = false;
    const place = this.stage.getBoundingClientRect();
    const beside = badge.getBoundingClientRect();
    const left = Math.min(beside.left - place.left, place.width - this.node.offsetWidth - 8);
    const below = beside.bottom - place.top + 4;
    const fits = below + this.node.offsetHeight < place.height;
    this.node.style.left = `${Math.max(8, left)}px`;
    this.node.style.top = `${fits ? below : Math.max(8, beside.top - place.top - this.node.offsetHeight - 4)}px`;
  }

  hide() {
    this.node.hidden = true;
  }

  remove() {
    this.node.remove();
  }
}
