/* The catalogue's words, found by type and constant, and days and times as the clinic writes them. No word stands here. */
import {readKept} from './api.js';

let words = {};
let reading;

/** Reads the catalogue, once a page; whoever shows anything waits for it. After a failure it is asked again. */
export function readWords() {
  reading ??= readKept('words').then(read => {
    words = read;
  }).catch(error => {
    reading = undefined;
    throw error;
  });
  return reading;
}

// But for such as eGFR, which is written so wherever it stands.
const capital = text => text.replace(/^\p{Ll}(?!\p{Lu})/u, letter => letter.toUpperCase());

const variant = (type, code, part) => words[`${type}.${code}.${part}`] ?? words[`${type}.${code}`] ?? String(code);

/** What may have no words, such as a hint. */
export const find = key => words[key];

/** A constant by itself, or at the beginning of a line. One that is on no list any more is shown as it was kept. */
export const word = (type, code) => capital(words[`${type}.${code}`] ?? String(code));

/** A constant within a sentence. */
export const within = (type, code) => variant(type, code, 'within');

/** A constant as an answer to choose. */
export const offered = (type, code) => capital(variant(type, code, 'offered'));

/** A constant as its own trade abbreviates it. */
export const abbreviated = (type, code) => words[`${type}.${code}.code`] ?? code;

/** The constants of a list, for choosing one. */
export const codes = type => Object.keys(words).filter(key => key.startsWith(`${type}.`) && !key.includes('.', type.length + 1))
  .map(key => key.slice(type.length + 1));

/** What a field is called. */
export const name = field => words[`Field.${field}`] ?? field;

/** A user task by its id in the model; of a step that is none of ours any more, only its id is left. */
export function task(id) {
  const parts = id.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
  return words[`CareTask.${parts.replaceAll(' ', '_').toUpperCase()}`] ?? capital(parts.toLowerCase());
}

/** A sentence or a title, with what is to be filled in at its numbered places. */
export const say = (key, ...values) => fill(words[key] ?? key, values);

/** What must be said even where the catalogue could not be read; what stands beside the key is the same in English. */
export const sayOr = (key, english, ...values) => fill(words[key] ?? english, values);

const fill = (text, values) => text.replace(/\{(\d)\}/g, (place, number) => values[number] ?? place);

// The clinic's wall clock, wherever the browser stands; the browser's own until the server has named it.
let timeZone;
export const useTimeZone = zone => {
  timeZone = zone || undefined;
};

const day = {day: 'numeric', month: 'short', year: 'numeric'};
const locale = () => words['DatePattern.LOCALE'] ?? 'en-GB';
const time = () => (locale() === 'en-US' ? {hour: 'numeric', minute: '2-digit'} : {hour: '2-digit', minute: '2-digit', hour12: false});
const written = (iso, parts) => new Date(iso).toLocaleString(locale(), {...parts, timeZone});

export const asDay = iso => new Date(`${iso.slice(0, 10)}T12:00:00`).toLocaleDateString(locale(), day);
/** A date of birth, of which the year or the month alone may be known. */
export const asBirth = iso => (iso.length > 7 ? asDay(iso)
  : say('casefile.estimated', new Date(`${iso}-01T12:00:00`.replace(/^(\d{4})-01T/, '$1-01-01T')).toLocaleDateString(locale(),
    iso.length > 4 ? {month: 'short', year: 'numeric'} : {year: 'numeric'})));
export const asMoment = iso => written(iso, {...day, ...time()});
export const asTime = iso => written(iso, time());
/** The day as a date's field has it, such as 2026-03-04. */
export const dateOf = iso => new Date(iso).toLocaleDateString('sv-SE', {timeZone});
export const asWeekday = iso => written(iso, {weekday: 'long', ...day});
