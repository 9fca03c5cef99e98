import {element, fold} from './dom.js';
import {asTime, asWeekday, CODES, value, word} from './words.js';

/** Fills a field's options from what the server offers for this task, else from the shared lists. Keeps what was chosen. */
export function fillChoices(holder, work) {
  const name = holder.dataset.choices;
  const offered = work[name] || CODES[name] || [];
  const select = holder.querySelector('select');
  const chosen = select ? [select.value] : [...holder.querySelectorAll('input:checked')].map(input => input.value);
  const group = holder.querySelector('input')?.name;
  holder.querySelectorAll('[data-choice]').forEach(old => old.remove());
  if (select) {
    select.append(...offered.map(each => option(each, chosen)));
  } else if (name === 'slots') {
    holder.append(...slots(offered, chosen));
  } else {
    const type = holder.dataset.many !== undefined ? 'checkbox' : 'radio';
    holder.append(element('div', {'data-choice': true, class: offered.length > 8 ? 'vein-many' : ''},
      offered.map(each => choice(each, type, chosen))));
  }
  if (group) {
    holder.querySelectorAll('input').forEach(input => {
      input.name = group;
    });
  }
}

const codeOf = each => each.code || each;
const titleOf = each => each.label || word(codeOf(each));

const option = (each, chosen) =>
  element('option', {value: codeOf(each), 'data-choice': true, selected: chosen.includes(codeOf(each))}, titleOf(each));

function choice(each, type, chosen) {
  const says = (each.statements || []).map(({authority, says: said}) => `${authority}: ${said}`);
  const facts = [each.verdict && word(each.verdict), each.frequency && value(each.frequency), each.source, ...says].filter(Boolean);
  return element('label', {},
    element('input', {type, value: codeOf(each), checked: chosen.includes(codeOf(each))}), ` ${titleOf(each)}`,
    facts.length > 0 && element('em', {}, ` ${facts.join(' · ')}`),
    each.reported && element('strong', {class: 'vein-reported'}, ` ${each.reported}`));
}

/** Free times by day; the first day stands open. */
function slots(offered, chosen) {
  const days = new Map();
  offered.forEach(slot => {
    const day = asWeekday(slot.startsAt);
    days.set(day, [...(days.get(day) || []), slot]);
  });
  if (days.size === 0) {
    return [element('p', {'data-choice': true}, 'No time is free. Please ask for more clinic sessions to be opened.')];
  }
  return [...days].map(([day, times], i) => {
    const part = fold(`${day} (${times.length} free${times.some(slot => slot.shortNotice) ? ', short notice' : ''})`, element('div', {class: 'vein-times'}, times.map(slot =>
      element('label', {}, element('input', {type: 'radio', value: slot.id, checked: chosen.includes(slot.id)}),
        ` ${asTime(slot.startsAt)}–${asTime(slot.endsAt)}`, slot.room && element('em', {}, ` ${slot.room}`)))));
    part.dataset.choice = '';
    part.open = i === 0 || times.some(slot => chosen.includes(slot.id));
    return part;
  });
}
