import {say} from '../words.js';
import {problemOf} from './checks.js';
import {holds} from './conditions.js';
import {controlsOf, valueOf} from './controls.js';
import {rowsOf} from './lists.js';
import {isUnread} from './numbers.js';

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
  const problem = problemOf(holder, data, needed) || (controlsOf(holder).some(isUnread) && say('task.please-look-at-what-was'));
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
    reading.problems.push({field: place, message: say('task.please-add-at-least-one')});
  }
}

function put(target, path, data) {
  const keys = path.split('.');
  const last = keys.pop();
  keys.reduce((inner, key) => (inner[key] ??= {}), target)[last] = data;
}
