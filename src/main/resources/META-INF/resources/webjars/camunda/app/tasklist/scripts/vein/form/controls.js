import {element} from '../dom.js';

let ids = 0;

/** An id that nothing else on the page has. */
export const nextId = () => `vein-${++ids}`;

/** Where a field's or a list's problem will be told. */
export const errorLine = () => element('p', {class: 'vein-error', id: nextId(), hidden: true});

export const controlsOf = holder => [...holder.querySelectorAll('input, select, textarea')];

/** What a field says, of the type that is submitted; undefined while it says nothing. */
export function valueOf(holder) {
  const controls = controlsOf(holder);
  const [first] = controls;
  if (!first) {
    return undefined;
  }
  if (first.type === 'checkbox') {
    return holder.tagName === 'FIELDSET' ? controls.filter(box => box.checked).map(box => box.value) : first.checked;
  }
  const text = first.type === 'radio' ? controls.find(radio => radio.checked)?.value || '' : first.value.trim();
  if (text === '') {
    return undefined;
  }
  const type = holder.dataset.type || first.type;
  return type === 'number' ? Number(text) : type === 'boolean' ? ({true: true, false: false}[text] ?? text) : text;
}
