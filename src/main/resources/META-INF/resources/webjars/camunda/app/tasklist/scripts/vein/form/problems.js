import {element} from '../dom.js';
import {invalid} from './checks.js';
import {controlsOf} from './controls.js';

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

/** What the server says of a value before it is used, such as the most that may be given, stands beside its field. */
export function sayBeside(root, sentences, places) {
  root.querySelectorAll('.vein-limit').forEach(old => old.remove());
  (sentences || []).forEach(({field, message}) => places.get(field)?.querySelector('.vein-error')
    ?.after(element('p', {class: 'vein-limit'}, message)));
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
