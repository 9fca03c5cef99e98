import {fillChoices} from './choices.js';
import {button, element} from './dom.js';
import {addLegs} from './legs.js';
import {addScores} from './vcss.js';
import {word} from './words.js';

/*
 * What the forms' HTML means:
 *
 *   data-field="workUp.ferritin"   a field of the submission; the element holds its label and its control or controls
 *   data-required                  must be filled in; with a condition as value, only then; data-required-all: every box
 *   data-type="boolean|number"     radio buttons or a select that stand for such values; data-yes-no makes the two buttons
 *   data-if="decision=A,B & x=true | y=*"   is there only then (* is any value); what is not there is not submitted
 *   data-show="name"               is there only when the form's function of that name says so
 *   data-list="treatments"         rows made from the <template> within, added and removed; data-min, data-max, data-add, data-title
 *   data-each="leg:LEFT,RIGHT"     a list with one row for each of these that is ticked
 *   data-keep="leg product"        a new row starts with these values of the row before
 *   data-choices="slots"           options from the server's answer, else from the shared lists
 */

let ids = 0;
const nextId = () => `vein-${++ids}`;

/** Makes plain markup into labelled, described, checkable fields and lists. */
export function prepare(root, work) {
  root.querySelectorAll('[data-vcss]').forEach(addScores);
  root.querySelectorAll('[data-legs]').forEach(addLegs);
  root.querySelectorAll('[data-yes-no]').forEach(addYesNo);
  root.querySelectorAll('[data-choices]').forEach(holder => fillChoices(holder, work));
  root.querySelectorAll('[data-field]').forEach(label);
  root.querySelectorAll('[data-list]').forEach(holder => makeList(holder, work));
}

function addYesNo(holder) {
  holder.dataset.type = 'boolean';
  holder.append(...[['true', 'Yes'], ['false', 'No']].map(([code, title]) =>
    element('label', {class: 'vein-inline'}, element('input', {type: 'radio', value: code}), ` ${title}`)));
}

const controlsOf = holder => [...holder.querySelectorAll('input, select, textarea')];

function label(holder) {
  const controls = controlsOf(holder);
  const group = holder.tagName === 'FIELDSET';
  const title = holder.querySelector(group ? 'legend' : 'label');
  const hint = holder.querySelector('small');
  const error = element('p', {class: 'vein-error', id: nextId(), hidden: true});
  title.append(element('span', {class: 'vein-required', 'aria-hidden': 'true', hidden: true}, ' *'));
  title.after(error);
  if (hint) {
    hint.id = nextId();
  }
  (group ? [holder] : controls).forEach(each =>
    each.setAttribute('aria-describedby', [hint && hint.id, error.id].filter(Boolean).join(' ')));
  const radioName = nextId();
  controls.forEach(control => {
    control.id = nextId();
    if (control.type === 'radio') {
      control.name = radioName;
    } else if (control.type !== 'checkbox') {
      control.classList.add('form-control');
      control.autocomplete = 'off';
      if (title.tagName === 'LABEL') {
        title.htmlFor = control.id;
      }
    }
  });
}

/* Lists */

function makeList(holder, work) {
  const rows = element('div', {class: 'vein-rows'});
  const error = element('p', {class: 'vein-error', id: nextId(), hidden: true});
  const template = holder.querySelector('template');
  const {each, add = 'Add a row', start = 0} = holder.dataset;
  holder.append(error, rows);
  if (each) {
    const [key, codes] = each.split(':');
    rows.before(element('div', {class: 'vein-ticks'}, codes.split(',').map(code => {
      const row = addRow(rows, template, work, word(code));
      row.dataset.constant = JSON.stringify({[key]: code});
      row.hidden = true;
      return element('label', {}, element('input', {type: 'checkbox', value: code, onchange: event => {
        row.hidden = !event.target.checked;
      }}), ` ${word(code)}`);
    })));
    return;
  }
  const more = button(add, () => {
    const row = addRow(rows, template, work);
    keepValues(holder, row);
    numberRows(holder);
    changed(holder);
    controlsOf(row)[0].focus();
  });
  more.dataset.more = '';
  holder.append(more);
  for (let i = 0; i < Number(start); i++) {
    addRow(rows, template, work);
  }
  numberRows(holder);
}

function addRow(rows, template, work, title) {
  const row = element('div', {class: 'vein-item', role: 'group', 'data-row': true}, element('h5', {}, title || ''),
    template.content.cloneNode(true));
  rows.append(row);
  prepare(row, work);
  if (title) {
    row.setAttribute('aria-label', title);
  } else {
    row.append(button('Remove', () => {
      const holder = rows.parentElement;
      row.remove();
      numberRows(holder);
      changed(holder);
      holder.querySelector(':scope > [data-more]').focus();
    }, 'btn-link'));
  }
  return row;
}

const rowsOf = holder => [...holder.querySelectorAll(':scope > .vein-rows > [data-row]')].filter(row => !row.hidden);

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

/* Reading */

/**
 * Reads the submission and puts every part on or off the page by its condition. A condition may look at a field further
 * down, so it is judged by the round before, until nothing changes.
 *
 * @param functions the form's own conditions, each given {submission, row} and what the form knows
 */
export function read(root, functions, known) {
  let before;
  let result = {submission: {}};
  for (let round = 0; round < 5 && JSON.stringify(result.submission) !== before; round++) {
    before = JSON.stringify(result.submission);
    const reading = {functions, known: {...known, submission: result.submission}, problems: [], places: new Map()};
    const submission = {};
    readInto(submission, root, '', reading);
    result = {submission, problems: reading.problems, places: reading.places};
  }
  return result;
}

function readInto(target, node, path, reading) {
  for (const child of node.children) {
    if (child.tagName === 'TEMPLATE' || !isThere(child, target, reading)) {
      continue;
    }
    if (child.dataset.field) {
      readField(target, child, path, reading);
    } else if (child.dataset.list) {
      readList(target, child, path, reading);
    } else {
      readInto(target, child, path, reading);
    }
  }
}

function isThere(node, row, {functions, known}) {
  const {if: condition, show, field} = node.dataset;
  if (condition !== undefined || show !== undefined) {
    node.hidden = (condition !== undefined && !holds(condition, known.submission)) ||
      (show !== undefined && !known.demanded.has(field) && !functions[show]({...known, row}));
  }
  return !node.hidden;
}

function readField(target, holder, path, reading) {
  const {field, required} = holder.dataset;
  const place = path ? `${path}.${field}` : field;
  const data = valueOf(holder);
  const needed = required !== undefined && (required === '' || holds(required, reading.known.submission));
  markRequired(holder, needed);
  const problem = needed && isEmpty(data, holder) ? missing(holder) : needed && unticked(holder) || invalid(holder);
  reading.places.set(place, holder);
  if (problem) {
    reading.problems.push({field: place, message: problem});
  }
  if (data !== undefined) {
    put(target, field, data);
  }
}

function markRequired(holder, needed) {
  holder.querySelector('.vein-required').hidden = !needed;
  controlsOf(holder).filter(control => !['radio', 'checkbox'].includes(control.type)).forEach(control =>
    control.setAttribute('aria-required', String(Boolean(needed))));
}

function readList(target, holder, path, reading) {
  const {list, min = 0} = holder.dataset;
  const place = path ? `${path}.${list}` : list;
  reading.places.set(place, holder);
  const items = rowsOf(holder).map((row, i) => {
    const item = JSON.parse(row.dataset.constant || '{}');
    readInto(item, row, `${place}[${i}]`, reading);
    return item;
  });
  put(target, list, items);
  if (items.length < Number(min)) {
    reading.problems.push({field: place, message: 'Please add at least one.'});
  }
}

function valueOf(holder) {
  const controls = controlsOf(holder);
  const [first] = controls;
  if (!first) {
    return undefined;
  }
  if (first.type === 'checkbox') {
    return holder.tagName === 'FIELDSET' ? controls.filter(box => box.checked).map(box => box.value) : first.checked;
  }
  const text = first.type === 'radio' ? controls.find(radio => radio.checked)?.value || '' : first.value.trim();
  if (text === '') {
    return undefined;
  }
  const type = holder.dataset.type || first.type;
  return type === 'number' ? Number(text) : type === 'boolean' ? text === 'true' : text;
}

// A box that is not ticked is empty; the answer "No" is not.
const isEmpty = (data, holder) => data === undefined || data.length === 0 || (data === false && holder.dataset.type !== 'boolean');

function missing(holder) {
  const {type, tagName} = controlsOf(holder)[0] || {};
  return {checkbox: holder.tagName === 'FIELDSET' ? 'Please choose at least one.' : 'Please confirm this.',
    radio: 'Please choose one.'}[type] || (tagName === 'SELECT' ? 'Please choose one.' : 'Please fill this in.');
}

const unticked = holder => holder.dataset.requiredAll !== undefined && controlsOf(holder).some(box => !box.checked) &&
  'Please go through every one.';

function invalid(holder) {
  const [control] = controlsOf(holder);
  if (!control) {
    return false;
  }
  const {badInput, rangeUnderflow, rangeOverflow, stepMismatch, patternMismatch, typeMismatch} = control.validity;
  const {min, max, step, title, type} = control;
  return badInput && (type === 'number' ? 'Please enter a number.' : 'Please enter a full date.') ||
    (rangeUnderflow || rangeOverflow) && (type === 'number' ? `Must be from ${min} to ${max}.` : 'This date cannot be right.') ||
    stepMismatch && ({0: 'Must be a whole number.', 1: 'At most one digit after the point.'}[decimals(step)] ||
      `At most ${decimals(step)} digits after the point.`) ||
    (patternMismatch || typeMismatch) && (title || 'This does not look right.');
}

const decimals = step => (step.split('.')[1] || '').length;

function put(target, path, data) {
  const keys = path.split('.');
  const last = keys.pop();
  keys.reduce((inner, key) => (inner[key] ??= {}), target)[last] = data;
}

const get = (source, path) => path.split('.').reduce((inner, key) => inner?.[key], source);

/** @param condition such as "decision=A,B & x=true | y=*" */
export function holds(condition, submission) {
  return condition.split('|').some(either => either.split('&').every(one => {
    const [path, codes] = one.trim().split('=');
    const data = [get(submission, path) ?? []].flat().map(String);
    return codes === '*' ? data.length > 0 : codes.split(',').some(code => data.includes(code));
  }));
}

/* Problems */

export function clearProblem(holder) {
  const error = holder?.querySelector('.vein-error');
  if (error && !error.hidden) {
    error.hidden = true;
    controlsOf(holder).forEach(control => control.removeAttribute('aria-invalid'));
  }
}

/** Says at once, when a field is left, that its value is out of range or no number; what is missing may still come. */
export function showInvalid(holder) {
  const problem = holder && invalid(holder);
  if (problem) {
    mark(holder, problem);
  }
}

function mark(holder, message) {
  const error = holder.querySelector('.vein-error');
  error.textContent = error.hidden || error.textContent === message ? message : `${error.textContent} ${message}`;
  error.hidden = false;
  if (holder.dataset.field) {
    controlsOf(holder).forEach(control => control.setAttribute('aria-invalid', 'true'));
  }
}

/** What the server asks about a value while it is being typed stands beside its field, until it asks no longer. */
export function askBeside(root, questions) {
  root.querySelectorAll('.vein-question').forEach(old => old.remove());
  (questions || []).forEach(({field, message}) => root.querySelector(`[data-field="${field}"] .vein-error`)
    ?.after(element('p', {class: 'vein-question'}, message)));
}

/**
 * Puts each problem beside its field.
 *
 * @returns for each problem its message, the field's title and what to focus; without these two when no field has it
 */
export function markProblems(root, problems, places) {
  root.querySelectorAll('[data-field], [data-list]').forEach(clearProblem);
  return problems.map(({field, message}) => {
    const holder = placeOf(field, places);
    if (!holder) {
      return {message: field ? `${field}: ${message}` : message};
    }
    mark(holder, message);
    return {message, title: titleOf(holder), focus: controlsOf(holder)[0] || holder.querySelector('button')};
  });
}

/** The field itself, else the nearest that holds it, else the first within it. */
function placeOf(field, places) {
  for (let path = field; path; path = path.replace(/(^|\.|\[)[^.[]*$/, '')) {
    if (places.has(path)) {
      return places.get(path);
    }
  }
  const within = field && [...places.keys()].find(path => path.startsWith(`${field}.`) || path.startsWith(`${field}[`));
  return within && places.get(within);
}

function titleOf(holder) {
  const title = holder.querySelector('legend, label, h4')?.cloneNode(true);
  title?.querySelectorAll('.vein-required, small').forEach(extra => extra.remove());
  const row = holder.parentElement.closest('[data-row]')?.getAttribute('aria-label');
  return [row, title?.textContent.trim()].filter(Boolean).join(', ');
}
