/* What the heat map can show, in numbers and in words. */
import {say} from '../../../tasklist/scripts/vein/words.js';

const HOUR = 60;
const DAY = 24 * HOUR;

const short = number => String(number < 9.95 ? Math.round(number * 10) / 10 : Math.round(number));

/** A time short enough for a badge. */
function duration(minutes) {
  if (minutes < HOUR) {
    return `${Math.round(minutes)} min`;
  }
  return minutes < 2 * DAY ? `${short(minutes / HOUR)} h` : `${short(minutes / DAY)} d`;
}

const percent = share => `${Math.round(share * 100)} %`;

const age = since => (since ? Math.max(0, Date.now() - Date.parse(since)) / 60000 : null);

export const lateInWords = ({late, lateOf}) => (lateOf > 0 ? say('heat.late-of', percent(late / lateOf), late, lateOf) : null);

export const timeInWords = minutes => (minutes === null || minutes === undefined ? null : duration(minutes));

export const ageInWords = since => timeInWords(age(since));

/** By its key: its name among the fields, its value at an element or null where there is none, and the value in words. */
export const MEASURES = {
  median: {field: 'medianMinutes', of: each => each.medianMinutes, words: duration},
  p90: {field: 'p90Minutes', of: each => each.p90Minutes, words: duration},
  finished: {field: 'finished', of: each => each.finished, words: String},
  late: {field: 'lateShare', of: each => (each.lateOf > 0 ? each.late / each.lateOf : null), words: percent},
  oldest: {field: 'oldestOpenSince', of: each => age(each.oldestOpenSince), words: duration}
};

export const STEPS = 5;

/**
 * Puts values on five steps by their order, not by their size: one very long wait must not make all others look alike.
 *
 * @return for each value its step, from 1 to 5
 */
export function stepsOf(values) {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const step = value => distinct.length === 1 ? Math.ceil(STEPS / 2)
    : 1 + Math.round((STEPS - 1) * distinct.indexOf(value) / (distinct.length - 1));
  return new Map(distinct.map(value => [value, step(value)]));
}
