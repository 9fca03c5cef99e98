import {element, fold, table} from './dom.js';
import {rules} from './rules.js';
import {ceap, name, value} from './words.js';

/** Any record as names and values; lists of records become tables. Nothing is shown where nothing is known. */
export function record(data) {
  if (data === null || data === undefined) {
    return null;
  }
  const simple = [];
  const nested = [];
  for (const [key, item] of Object.entries(data)) {
    if (item === null || item === undefined || item === '' || /(^id|Id)$/.test(key)) {
      continue;
    }
    if (key === 'ceapBasis') {
      simple.push([name('ceapInFull'), ceapInFull(item)]);
    } else if (isMeasured(item)) {
      simple.push([name(key), measured(item)]);
    } else if (key === 'rules') {
      nested.push(fold('Why', rules(item)));
    } else if (key === 'vcss') {
      nested.push(fold(name(key), record(item)));
    } else if (Array.isArray(item) ? item.some(each => typeof each === 'object') : typeof item === 'object') {
      nested.push(Array.isArray(item) ? records(item, key) : element('div', {}, element('h5', {}, name(key)), record(item)));
    } else {
      simple.push([name(key), Array.isArray(item) ? item.map(each => value(each, key)).join(', ') || 'None' : value(item, key)]);
    }
  }
  return [simple.length > 0 && definitions(simple), ...nested].filter(Boolean);
}

/** A number as it was understood, and as it was typed where that is not the same; earlier records have the number alone. */
const isMeasured = item => typeof item === 'object' && 'typed' in item && 'bound' in item;

function measured({typed, bound, value: number}) {
  const understood = `${SIGNS[bound]}${number}`;
  return understood + (typed === understood ? '' : `, typed as “${typed}”`);
}

const SIGNS = {EXACT: '', BELOW: '<', AT_MOST: '≤', ABOVE: '>', AT_LEAST: '≥'};

/** Such as "Ep A (GSVa, SSV) Pr". */
function ceapInFull({etiology, anatomy, pathophysiology}) {
  return etiology.length === 0 && anatomy.length === 0 && !pathophysiology ? 'Class only'
    : [etiology.map(ceap).join(', '), `A (${anatomy.map(ceap).join(', ')})`, pathophysiology && `P${ceap(pathophysiology)}`]
      .filter(Boolean).join(' ');
}

function records(list, key) {
  const flat = list.every(item => Object.values(item).every(cell => cell === null || typeof cell !== 'object'));
  if (!flat) {
    return element('div', {}, element('h5', {}, name(key)), list.map(item => element('div', {class: 'vein-item'}, record(item))));
  }
  const columns = [...new Set(list.flatMap(item => Object.keys(item)))].filter(column => !/(^id|Id)$/.test(column));
  return table(name(key), columns.map(name), list.map(item => columns.map(column =>
    (item[column] === null || item[column] === undefined ? '–' : value(item[column], column)))));
}

/** Names and values, of which those that are not known are left out. */
export function definitions(pairs) {
  const known = pairs.filter(([, text]) => text !== null && text !== undefined && text !== '');
  return known.length === 0 ? element('p', {}, 'Nothing.') : element('dl', {}, known.map(([title, text]) =>
    element('div', {}, element('dt', {}, title), element('dd', {}, text))));
}
