import {readNumber} from '../api.js';
import {element} from '../dom.js';
import {nextId} from './controls.js';

/*
 * Numbers are text here: a browser's field for numbers drops a comma, a sign and a unit without a word. The server alone reads
 * them, and what it has understood stands beside the field before anything follows from it.
 */

/** By control: what the server has made of it last. */
const readings = new WeakMap();

/** A line beside the control for what was understood. @returns its id, for whoever hears the form */
export function addUnderstood(control) {
  const line = element('p', {class: 'vein-understood', id: nextId(), 'aria-live': 'polite'});
  control.after(line);
  return line.id;
}

/** Asks the server what was typed; nothing when this is no number, or was asked already. */
export async function understand(control, signal) {
  const {quantity} = control.dataset;
  const typed = quantity && control.value.trim();
  if (!quantity || readings.get(control)?.typed === typed) {
    return;
  }
  forget(control);
  if (typed === '') {
    return;
  }
  const answer = await readNumber(quantity, typed, signal);
  if (control.value.trim() === typed) {
    readings.set(control, {typed, problem: answer.problem?.message});
    line(control).textContent = answer.words || '';
  }
}

/** What was understood of other text does not hold any longer. */
export function forget(control) {
  if (control.dataset?.quantity) {
    readings.delete(control);
    line(control).textContent = '';
  }
}

/** Why the server could not understand what stands in the control now; nothing while it has not said so. */
export function notUnderstood(control) {
  const reading = readings.get(control);
  return reading?.typed === control.value?.trim() && reading?.problem;
}

/** Whether nobody can have seen what the server makes of it. What JSON would write in the same way is what it is. */
export const isUnread = control => Boolean(control.dataset.quantity) && !/^\d*(?:\.\d{1,2})?$/.test(control.value.trim()) &&
  readings.get(control)?.typed !== control.value.trim();

const line = control => control.parentElement.querySelector('.vein-understood');
