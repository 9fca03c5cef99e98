import {controlsOf} from './controls.js';
import {notUnderstood} from './numbers.js';
import {say} from '../words.js';

/** What is wrong with a field's value, in words; nothing when it will do. */
export const problemOf = (holder, data, needed) =>
  needed && isEmpty(data, holder) ? missing(holder) : needed && unticked(holder) || invalid(holder);

// A box that is not ticked is empty; the answer "No" is not.
const isEmpty = (data, holder) => data === undefined || data.length === 0 || (data === false && holder.dataset.type !== 'boolean');

function missing(holder) {
  const {type, tagName} = controlsOf(holder)[0] || {};
  return {checkbox: holder.tagName === 'FIELDSET' ? say('task.please-choose-at-least-one') : say('task.please-confirm-this'),
    radio: say('task.please-choose-one')}[type] || (tagName === 'SELECT' ? say('task.please-choose-one') : say('task.please-fill-this-in'));
}

const unticked = holder => holder.dataset.requiredAll !== undefined && controlsOf(holder).some(box => !box.checked) &&
  say('task.please-go-through-every-one');

/** What is wrong with what was typed, whether or not it must be there. */
export function invalid(holder) {
  const [control] = controlsOf(holder);
  if (!control) {
    return false;
  }
  const {badInput, rangeUnderflow, rangeOverflow, patternMismatch, typeMismatch} = control.validity;
  return badInput && say('task.please-enter-a-full-date') ||
    (rangeUnderflow || rangeOverflow) && say('task.this-date-cannot-be-right') ||
    (patternMismatch || typeMismatch) && (control.title || say('task.this-does-not-look-right')) ||
    notUnderstood(control);
}
