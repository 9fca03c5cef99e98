import {controlsOf} from './controls.js';

/*
 * What stands in a form, whatever it means: kept and put back control by control, by the names of fields and rows. It is no
 * submission: half a number and a reason for what is not chosen any more are kept as well.
 */

/** @returns undefined where nothing was typed */
export function typedIn(root) {
  const rows = {};
  root.querySelectorAll('[data-list]').forEach(list => {
    if (list.querySelector(':scope > [data-more]')) {
      rows[placeOf(list, root)] = list.querySelectorAll(':scope > .vein-rows > [data-row]').length;
    }
  });
  const fields = places(root).filter(({control}) => isTicked(control) ?? control.value !== '')
    .map(({place, control}) => [place, control.value]);
  return fields.length > 0 ? {rows, fields} : undefined;
}

/** @returns what has no place yet: an answer that is offered only after another one */
export function putBack(root, {rows = {}, fields = []}) {
  addRows(root, rows);
  return {fields: fields.filter(([place, value]) => !putIn(root, place, value))};
}

function addRows(root, rows) {
  // From the outside in: a row brings the lists within it.
  for (const place of Object.keys(rows).sort((one, other) => one.length - other.length)) {
    const list = [...root.querySelectorAll('[data-list]')].find(each => placeOf(each, root) === place);
    const more = list?.querySelector(':scope > [data-more]');
    const there = list?.querySelectorAll(':scope > .vein-rows > [data-row]').length;
    for (let missing = rows[place] - there; missing > 0; missing--) {
      more?.click();
    }
  }
}

function putIn(root, place, value) {
  const same = places(root).filter(each => each.place === place).map(({control}) => control);
  const control = same.find(each => isTicked(each) === undefined || each.value === value);
  if (!control || (control.tagName === 'SELECT' && ![...control.options].some(option => option.value === value))) {
    return false;
  }
  if (isTicked(control) === undefined) {
    control.value = value;
  } else {
    control.checked = true;
  }
  ['input', 'change'].forEach(kind => control.dispatchEvent(new Event(kind, {bubbles: true})));
  return true;
}

/** Undefined for what is not ticked but typed. */
const isTicked = ({type, checked}) => (type === 'radio' || type === 'checkbox' ? checked : undefined);

function places(root) {
  const seen = new Map();
  return controlsOf(root).map(control => {
    const name = placeOf(control, root);
    if (isTicked(control) !== undefined) {
      return {place: name, control};
    }
    const number = seen.get(name) || 0;
    seen.set(name, number + 1);
    return {place: number === 0 ? name : `${name}#${number}`, control};
  });
}

/** Such as "treatments[1].volumeMl". */
function placeOf(node, root) {
  const names = [];
  for (let each = node; each && each !== root; each = each.parentElement) {
    const {field, list, row} = each.dataset;
    if (row !== undefined) {
      names.unshift(`[${[...each.parentElement.children].indexOf(each)}]`);
    } else if (field || list) {
      names.unshift(field || list);
    }
  }
  return names.join('.');
}
