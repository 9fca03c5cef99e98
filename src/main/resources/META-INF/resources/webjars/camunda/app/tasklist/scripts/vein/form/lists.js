import {button, element} from '../dom.js';
import {toldSoFar} from '../told.js';
import {offered, say} from '../words.js';
import {controlsOf, errorLine} from './controls.js';

/** What there is one row for each of: the list of constants that it is of. */
const EACH = {leg: 'Leg'};

/**
 * @param prepareRow makes a new row's markup into fields
 * @param work what the server says of this task
 */
export function makeList(holder, prepareRow, work) {
  const rows = element('div', {class: 'vein-rows'});
  const error = errorLine();
  const template = holder.querySelector('template');
  const {each, of, add = say('task.add-a-row'), start = 0} = holder.dataset;
  holder.append(error, rows);
  if (of) {
    const [choices, key] = of.split(':');
    (work[choices] || []).forEach(({code, label, answer, said, askedAnew}) => {
      const row = addRow(rows, template, prepareRow, label);
      row.dataset.constant = JSON.stringify({[key]: code});
      if (said) {
        row.querySelector('h5').after(toldSoFar(said));
        const preset = answer === 'YES' ? 'true' : answer === 'NO' && !askedAnew && 'false';
        row.querySelectorAll('[data-field="answer"] input').forEach(input => {
          input.checked = input.value === preset;
        });
      }
    });
    return;
  }
  if (each) {
    const [key, codes] = each.split(':');
    rows.before(element('div', {class: 'vein-ticks'}, codes.split(',').map(code => {
      const title = offered(EACH[key], code);
      const row = addRow(rows, template, prepareRow, title);
      row.dataset.constant = JSON.stringify({[key]: code});
      row.hidden = true;
      return element('label', {}, element('input', {type: 'checkbox', value: code, onchange: event => {
        row.hidden = !event.target.checked;
      }}), ` ${title}`);
    })));
    return;
  }
  const more = button(add, () => {
    const row = addRow(rows, template, prepareRow);
    keepValues(holder, row);
    numberRows(holder);
    changed(holder);
    controlsOf(row)[0].focus();
  });
  more.dataset.more = '';
  holder.append(more);
  for (let i = 0; i < Number(start); i++) {
    addRow(rows, template, prepareRow);
  }
  numberRows(holder);
}

function addRow(rows, template, prepareRow, title) {
  const row = element('div', {class: 'vein-item', role: 'group', 'data-row': true}, element('h5', {}, title || ''),
    template.content.cloneNode(true));
  rows.append(row);
  prepareRow(row);
  if (title) {
    row.setAttribute('aria-label', title);
  } else {
    row.append(button(say('task.remove'), () => {
      const holder = rows.parentElement;
      row.remove();
      numberRows(holder);
      changed(holder);
      holder.querySelector(':scope > [data-more]').focus();
    }, 'btn-link'));
  }
  return row;
}

/** The rows that count: those that are not put away. */
export const rowsOf = holder => [...holder.querySelectorAll(':scope > .vein-rows > [data-row]')].filter(row => !row.hidden);

function numberRows(holder) {
  const rows = rowsOf(holder);
  rows.forEach((row, i) => {
    const title = `${holder.dataset.title} ${i + 1}`;
    row.querySelector('h5').textContent = title;
    row.setAttribute('aria-label', title);
  });
  holder.querySelector(':scope > [data-more]').disabled = rows.length >= Number(holder.dataset.max || 50);
}

function keepValues(holder, row) {
  const before = rowsOf(holder).at(-2);
  for (const field of before ? (holder.dataset.keep || '').split(' ').filter(Boolean) : []) {
    const [from, to] = [before, row].map(each => each.querySelector(`[data-field="${field}"] :is(input, select)`));
    to.value = from.value;
    to.dispatchEvent(new Event('change', {bubbles: true}));
  }
}

const changed = holder => holder.dispatchEvent(new Event('change', {bubbles: true}));

/** Ticks rows of a list that has one for each code. */
export function tickRows(holder, codes) {
  holder.querySelectorAll(':scope > .vein-ticks input').forEach(box => {
    if (codes.includes(box.value)) {
      box.checked = true;
      box.dispatchEvent(new Event('change', {bubbles: true}));
    }
  });
}
