import {button, element, fold} from './dom.js';
import {asDay, asTime, asWeekday, dateOf, offered, say, word} from './words.js';

/** What is offered without labels: by its name, the list of constants that it is of. */
const LISTS = {legs: 'Leg', veins: 'Vein', urgencies: 'Urgency', reasons: 'AdviceReason', needs: 'SlotNeed'};

/** Fills a field's options from what the server offers for this task. Keeps what was chosen. */
export function fillChoices(holder, work) {
  const name = holder.dataset.choices;
  const all = (work[name] || []).map(each => (each.code ? each : {code: each}))
    .map(each => (each.label || !LISTS[name] ? each : {...each, label: offered(LISTS[name], each.code)}));
  const select = holder.querySelector('select');
  const filled = holder.querySelector('[data-choice]') !== null;
  const chosen = select ? [select.value] : [...holder.querySelectorAll('input:checked')].map(input => input.value);
  if (!filled) {
    chosen.push(...all.filter(each => each.ticked).map(each => each.code));
  }
  const group = holder.querySelector('input')?.name;
  holder.querySelectorAll('[data-choice]').forEach(old => old.remove());
  if (select) {
    select.append(...all.map(each => option(each, chosen)));
  } else if (name === 'slots') {
    holder.append(...slots(work, chosen, holder));
  } else {
    const type = holder.dataset.many !== undefined ? 'checkbox' : 'radio';
    const list = element('div', {'data-choice': true, class: all.length > 8 ? 'vein-many' : ''},
      all.map(each => choice(each, type, chosen)));
    holder.append(work[holder.dataset.folded] === true && !all.some(each => chosen.includes(each.code))
      ? folded(list, all.length) : list);
  }
  if (group) {
    holder.querySelectorAll('input').forEach(input => {
      input.name = group;
    });
  }
}

const option = (each, chosen) =>
  element('option', {value: each.code, 'data-choice': true, selected: chosen.includes(each.code)}, each.label);

/** Where nobody reported any of them, the list is a click away; what a draft puts back into it opens it. */
function folded(list, count) {
  const part = fold(say('choices.none-reported', count), list);
  part.dataset.choice = '';
  part.addEventListener('change', () => {
    part.open = true;
  });
  return part;
}

function choice(each, type, chosen) {
  const says = (each.statements || []).map(({authority, says: said}) => `${authority}: ${said}`);
  const facts = [each.verdict && word('SclerotherapySafety.Verdict', each.verdict), each.frequency, each.source, ...says].filter(Boolean);
  return element('label', {},
    element('input', {type, value: each.code, checked: chosen.includes(each.code)}), ` ${each.label}`,
    facts.length > 0 && element('em', {}, ` ${facts.join(' · ')}`),
    each.reported && element('strong', {class: 'vein-reported'}, ` ${each.reported}`));
}

/** Free times by day; the first day stands open. */
function slots({slots: free = [], slotsUntil}, chosen, holder) {
  const days = new Map();
  free.forEach(slot => {
    const day = asWeekday(slot.startsAt);
    days.set(day, [...(days.get(day) || []), slot]);
  });
  if (days.size === 0) {
    return [element('p', {'data-choice': true}, say('choices.no-time-is-free-times', asDay(slotsUntil)))];
  }
  const rooms = new Set(free.map(slot => slot.room));
  return [rooms.size === 1 && free[0].room && element('p', {'data-choice': true}, free[0].room), ...[...days].map(([day, times], i) => {
    const short = times.some(slot => slot.shortNotice) ? say('choices.short-notice') : '';
    const part = fold(say('choices.free', day, times.length, short), [...rooms].flatMap(room => timesIn(room, rooms.size > 1, times, chosen)));
    part.dataset.choice = '';
    part.open = i === 0 || times.some(slot => chosen.includes(slot.id));
    return part;
  }), later(free, holder)].filter(Boolean);
}

/** A day's free times in one room; the room, and who sees patients there, are named once. */
function timesIn(room, named, times, chosen) {
  const there = times.filter(slot => slot.room === room);
  const people = [...new Set(there.map(slot => slot.clinician).filter(Boolean))];
  const title = [named && room, people.length === 1 && people[0]].filter(Boolean).join(' · ');
  return there.length === 0 ? [] : [title !== '' && element('p', {class: 'vein-room'}, title),
    element('div', {class: 'vein-times'}, there.map(slot => element('label', {},
      element('input', {type: 'radio', value: slot.id, checked: chosen.includes(slot.id)}), ` ${asTime(slot.startsAt)}–${asTime(slot.endsAt)}`,
      people.length > 1 && slot.clinician && element('em', {}, ` ${slot.clinician}`))))];
}

/** Goes on from the last day that is shown. */
function later(free, holder) {
  const from = holder.closest('[data-fields]').querySelector('[data-field="from"] input');
  const last = dateOf(free[free.length - 1].startsAt);
  return element('p', {'data-choice': true}, button(say('choices.later-times'), () => {
    from.value = last === from.value ? dayAfter(last) : last;
    from.dispatchEvent(new Event('change', {bubbles: true}));
  }));
}

function dayAfter(day) {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
