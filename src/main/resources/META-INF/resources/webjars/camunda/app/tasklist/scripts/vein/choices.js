import {element, fold} from './dom.js';
import {asTime, asWeekday, offered, word} from './words.js';

/** What is offered without labels: by its name, the list of constants that it is of. */
const LISTS = {legs: 'Leg', veins: 'Vein', urgencies: 'Urgency', reasons: 'AdviceReason'};

/** Fills a field's options from what the server offers for this task. Keeps what was chosen. */
export function fillChoices(holder, work) {
  const name = holder.dataset.choices;
  const all = (work[name] || []).map(each => (each.code ? each : {code: each, label: offered(LISTS[name], each)}));
  const select = holder.querySelector('select');
  const chosen = select ? [select.value] : [...holder.querySelectorAll('input:checked')].map(input => input.value);
  const group = holder.querySelector('input')?.name;
  holder.querySelectorAll('[data-choice]').forEach(old => old.remove());
  if (select) {
    select.append(...all.map(each => option(each, chosen)));
  } else if (name === 'slots') {
    holder.append(...slots(work[name] || [], chosen));
  } else {
    const type = holder.dataset.many !== undefined ? 'checkbox' : 'radio';
    holder.append(element('div', {'data-choice': true, class: all.length > 8 ? 'vein-many' : ''},
      all.map(each => choice(each, type, chosen))));
  }
  if (group) {
    holder.querySelectorAll('input').forEach(input => {
      input.name = group;
    });
  }
}

const option = (each, chosen) =>
  element('option', {value: each.code, 'data-choice': true, selected: chosen.includes(each.code)}, each.label);

function choice(each, type, chosen) {
  const says = (each.statements || []).map(({authority, says: said}) => `${authority}: ${said}`);
  const facts = [each.verdict && word('SclerotherapySafety.Verdict', each.verdict), each.frequency, each.source, ...says].filter(Boolean);
  return element('label', {},
    element('input', {type, value: each.code, checked: chosen.includes(each.code)}), ` ${each.label}`,
    facts.length > 0 && element('em', {}, ` ${facts.join(' · ')}`),
    each.reported && element('strong', {class: 'vein-reported'}, ` ${each.reported}`));
}

/** Free times by day; the first day stands open. */
function slots(free, chosen) {
  const days = new Map();
  free.forEach(slot => {
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
