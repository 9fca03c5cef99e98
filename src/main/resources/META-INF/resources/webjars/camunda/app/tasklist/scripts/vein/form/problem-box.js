import {button, element} from '../dom.js';
import {markProblems} from './problems.js';
import {say} from '../words.js';

/** All that is to be corrected, above the fields: each a way to its field. */
export class ProblemBox {

  constructor(fields) {
    this.fields = fields;
    this.node = element('div', {});
  }

  show(problems, places) {
    const marked = markProblems(this.fields, problems, places);
    this.node.replaceChildren();
    if (marked.length === 0) {
      return;
    }
    const box = element('div', {class: 'alert alert-danger', role: 'alert', tabindex: '-1'},
      element('strong', {}, say('task.please-correct')),
      element('ul', {}, marked.map(({message, title, focus}) => element('li', {}, focus
        ? button(`${title}${title.endsWith('?') ? '' : ':'} ${message}`, () => goTo(focus), 'btn-link')
        : message))));
    this.node.replaceChildren(box);
    box.focus();
  }
}

function goTo(control) {
  for (let part = control.closest('details'); part; part = part.parentElement.closest('details')) {
    part.open = true;
  }
  control.focus();
}
