import {abbreviated, asDay, asMoment, name, say, task, word} from './words.js';

const READERS = {
  text: String,
  number: String,
  day: asDay,
  moment: asMoment,
  task,
  'yes-no': data => word('Answer', data === 'UNKNOWN' ? data : data ? 'YES' : 'NO'),
  medicine: ({atc, text}) => (atc ? `${text} (${atc})` : text),
  ceap: inFull,
  measured: data => measured(data),
  'with-unit': data => measured(data, ` ${data.unit}`)
};

/** @param kind how it is read: see shown.js */
export function value(data, kind) {
  if (Array.isArray(data)) {
    return data.map(each => value(each, kind)).join(', ') || name('none');
  }
  return (READERS[kind] || (code => word(kind, code)))(data);
}

/** A number as it was understood, and as it was typed where that is not the same; earlier records have the number alone. */
function measured(data, unit = '') {
  if (typeof data !== 'object') {
    return String(data);
  }
  const understood = `${word('Bound', data.bound)}${data.value}`;
  return understood + unit + (data.typed === understood ? '' : say('casefile.typed-as', data.typed));
}

/** Such as "Ep A (GSVa, SSV) Pr". */
function inFull({etiology, anatomy, pathophysiology}) {
  const all = (list, type) => list.map(code => abbreviated(type, code)).join(', ');
  return etiology.length === 0 && anatomy.length === 0 && !pathophysiology ? name('classOnly')
    : [all(etiology, 'CeapBasis.Etiology'), `A (${all(anatomy, 'VeinSite')})`,
      pathophysiology && abbreviated('CeapBasis.Pathophysiology', pathophysiology)].filter(Boolean).join(' ');
}
