import {element, over, table} from '../dom.js';

export function beside({beside: lines}) {
  return lines && lines.length > 0 && table('Reported at referral beside what is found', ['', 'Reported', 'Found', ''],
    lines.map(({what, reported, found, differs}) => [element('strong', {}, what), reported, found,
      differs && over('differs')]));
}

export function compared({compared: lines}) {
  return lines && lines.length > 0 && table('Before treatment and now', ['', 'Before treatment', 'Last review', 'Now', 'Change since treatment'],
    lines.map(({what, of, before: then, last, now, change}) => [element('strong', {}, `${what} (0 to ${of})`), then, last, now,
      changeOf(change)]));
}

/** On every scale of ours lower is better. */
function changeOf(change) {
  if (change === null) {
    return null;
  }
  return change > 0 ? over(`${change} higher, worse`) : change < 0 ? `${-change} lower, better` : 'same';
}
