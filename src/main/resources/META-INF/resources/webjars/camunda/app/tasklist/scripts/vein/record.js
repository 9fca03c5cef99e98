import {element, fold, table} from './dom.js';
import {rules} from './rules.js';
import {DECISIONS, SHOWN} from './shown.js';
import {value} from './value.js';
import {name} from './words.js';

/**
 * A record as names and values; lists of records become tables. Nothing is shown where nothing is known.
 *
 * @param type    its name in shown.js
 * @param missing what to say of a field that is not there
 */
export function record(data, type, missing) {
  return data == null ? null : fields(data, SHOWN[type], missing);
}

/** @param kinds by each field's name how its value is read */
export function fields(data, kinds, missing = () => undefined) {
  const simple = [];
  const nested = [];
  for (const [key, declared] of Object.entries(kinds)) {
    const kind = declared === 'decision' ? DECISIONS[data.task] || 'text' : declared;
    const item = data[key];
    if (item == null || item === '') {
      simple.push([name(key), missing(key) || null]);
    } else if (kind === 'rules') {
      nested.push(fold(name('rules'), rules(item)));
    } else if (kind === 'Vcss') {
      nested.push(fold(name(key), record(item, kind)));
    } else if (SHOWN[kind] && !isEmpty(item)) {
      nested.push(Array.isArray(item) ? records(item, key, kind)
        : element('div', {}, element('h5', {}, name(key)), record(item, kind)));
    } else {
      simple.push([name(key), value(item, kind)]);
    }
  }
  return [simple.some(([, text]) => text !== null) && definitions(simple), ...nested].filter(Boolean);
}

const isEmpty = item => Array.isArray(item) && item.length === 0;

function records(list, key, type) {
  const kinds = SHOWN[type];
  const flat = Object.values(kinds).every(kind => !SHOWN[kind] && kind !== 'rules') &&
    list.every(item => Object.values(item).every(cell => !Array.isArray(cell)));
  if (!flat) {
    return element('div', {}, element('h5', {}, name(key)), list.map(item => element('div', {class: 'vein-item'}, record(item, type))));
  }
  const columns = Object.keys(kinds).filter(column => list.some(item => item[column] !== undefined));
  return table(name(key), columns.map(name), list.map(item => columns.map(column =>
    (item[column] == null ? '–' : value(item[column], kinds[column])))));
}

/** Names and values, of which those that are not known are left out. */
export function definitions(pairs) {
  const known = pairs.filter(([, text]) => text !== null && text !== undefined && text !== '');
  return known.length === 0 ? element('p', {}, name('nothing')) : element('dl', {}, known.map(([title, text]) =>
    element('div', {}, element('dt', {}, title), element('dd', {}, text))));
}
