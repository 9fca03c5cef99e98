import {controlsOf} from './controls.js';

/** What is wrong with a field's value, in words; nothing when it will do. */
export const problemOf = (holder, data, needed) =>
  needed && isEmpty(data, holder) ? missing(holder) : needed && unticked(holder) || invalid(holder);

// A box that is not ticked is empty; the answer "No" is not.
const isEmpty = (data, holder) => data === undefined || data.length === 0 || (data === false && holder.dataset.type !== 'boolean');

function missing(holder) {
  const {type, tagName} = controlsOf(holder)[0] || {};
  return {checkbox: holder.tagName === 'FIELDSET' ? 'Please choose at least one.' : 'Please confirm this.',
    radio: 'Please choose one.'}[type] || (tagName === 'SELECT' ? 'Please choose one.' : 'Please fill this in.');
}

const unticked = holder => holder.dataset.requiredAll !== undefined && controlsOf(holder).some(box => !box.checked) &&
  'Please go through every one.';

/** What is wrong with what was typed, whether or not it must be there. */
export function invalid(holder) {
  const [control] = controlsOf(holder);
  if (!control) {
    return false;
  }
  const {badInput, rangeUnderflow, rangeOverflow, stepMismatch, patternMismatch, typeMismatch} = control.validity;
  const {min, max, step, title, type} = control;
  return badInput && (type === 'number' ? 'Please enter a number.' : 'Please enter a full date.') ||
    (rangeUnderflow || rangeOverflow) && (type === 'number' ? `Must be from ${min} to ${max}.` : 'This date cannot be right.') ||
    stepMismatch && ({0: 'Must be a whole number.', 1: 'At most one digit after the point.'}[decimals(step)] ||
      `At most ${decimals(step)} digits after the point.`) ||
    (patternMismatch || typeMismatch) && (title || 'This does not look right.');
}

const decimals = step => (step.split('.')[1] || '').length;
