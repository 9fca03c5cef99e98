import {readCards} from './api.js';
import {countLists} from './counts.js';
import {element} from './dom.js';
import {dueInWords, sinceInWords} from './due.js';
import {asMoment, readWords, say, useTimeZone, word} from './words.js';

/* What a card of the list says. It is asked for once for the whole page of tasks, and kept in this page's memory alone. */

const KEPT_FOR = 120000;
const TOGETHER = 30;

const kept = new Map();
let waiting = new Map();
let soon;

/** Takes the place of the engine's own lines, and leaves them where it cannot tell anything. */
export const card = {
  id: 'vein-card',
  pluginPoint: 'tasklist.card',
  priority: 300,

  async render(target, {taskId}) {
    const [told] = await Promise.all([tellOf(taskId), readWords()]);
    if (told) {
      useTimeZone(told.timeZone);
      countLists().catch(() => undefined);
      target.replaceChildren(shown(told));
    }
  }
};

/** Several cards appear at a time; their tasks are asked for together. */
function tellOf(taskId) {
  const known = kept.get(taskId);
  if (known && Date.now() - known.at < KEPT_FOR) {
    return known.told;
  }
  soon ??= setTimeout(ask, TOGETHER);
  return new Promise(resolve => {
    waiting.set(taskId, [...waiting.get(taskId) ?? [], resolve]);
  });
}

async function ask() {
  const asked = waiting;
  waiting = new Map();
  soon = undefined;
  const at = Date.now();
  const {cards, now, timeZone, lookedBefore} = await readCards([...asked.keys()]).catch(() => ({cards: []}));
  const told = new Map(cards.map(each =>
    [each.id, {...each, timeZone, ahead: new Date(now) - at, isNew: Boolean(lookedBefore) && each.createdAt > lookedBefore}]));
  if (now) {
    asked.forEach((_, id) => kept.set(id, {at, told: told.get(id)}));
  }
  asked.forEach((resolves, id) => resolves.forEach(resolve => resolve(told.get(id))));
}

function shown(each) {
  const now = new Date(Date.now() + each.ahead);
  const {words, late} = dueInWords(each.dueAt, now);
  return element('div', {class: 'vein vein-card', 'data-alarm': Boolean(each.alarm)},
    element('p', {},
      urgency(each), ' ',
      element('bdi', {class: 'vein-card-who'}, each.patient?.name ?? each.reference),
      each.patient && ` ${age(each.patient)}`,
      each.keptFor && [' ', element('span', {class: 'vein-badge vein-back'}, say('card.for-an-absent', each.keptFor))],
      each.backWithMe && !each.keptFor && [' ', element('span', {class: 'vein-badge vein-back'}, say('card.back-with-you'))],
      each.isNew && [' ', element('span', {class: 'vein-badge vein-new'}, say('card.new'))]),
    element('p', {},
      words && [element(late ? 'strong' : 'span', {class: late && 'vein-over'}, words), ' · '],
      element('span', {title: asMoment(each.createdAt)}, sinceInWords(each.createdAt, now))),
    element('p', {class: 'vein-card-more'}, [
      each.patient && each.reference,
      each.pathway && word('Pathway', each.pathway),
      word('ReferralState', each.state),
      each.waiting && waits(each.waiting)
    ].filter(Boolean).join(' · ')));
}

/** An alarm comes first, however routine the referral that it was raised on. */
function urgency({urgency: code, alarm}) {
  return alarm && !['EMERGENCY', 'SAME_DAY'].includes(code)
    ? element('span', {class: 'vein-badge vein-same_day'}, say('card.alarm'))
    : code && element('span', {class: `vein-badge vein-${code.toLowerCase()}`}, word('Urgency', code));
}

/** Without a standard nobody waits too long. */
function waits({days, standardDays, breached}) {
  return standardDays == null ? say('card.waits-for', days) : say(breached ? 'card.waits-too-long' : 'card.waits', days, standardDays);
}

const age = ({ageInYears, ageInYearsAtMost}) =>
  say('card.age', [ageInYears, ageInYearsAtMost].filter(years => years != null).join('–'));
