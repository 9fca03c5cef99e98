import {asDay, asTime, dateOf, say} from './words.js';

const MINUTE = 60000;
const DAY = 1440 * MINUTE;

/** From one of the clinic's days to another. */
const daysBetween = (from, to) => Math.round((new Date(dateOf(to)) - new Date(dateOf(from))) / DAY);

/** When something is due, as one says it, and whether it is late. */
export function dueInWords(iso, now) {
  if (!iso) {
    return {};
  }
  return new Date(iso) < now ? {late: true, words: late(iso, now)} : {late: false, words: ahead(iso, daysBetween(now, iso))};
}

function ahead(iso, days) {
  if (days < 2) {
    return days < 1 ? say('card.due-today', asTime(iso)) : say('card.due-tomorrow', asTime(iso));
  }
  return days < 15 ? say('card.due-in-days', days, asDay(iso)) : say('card.due-on', asDay(iso));
}

function late(iso, now) {
  const days = daysBetween(iso, now);
  const minutes = Math.floor((now - new Date(iso)) / MINUTE);
  if (days > 0) {
    return days === 1 ? say('card.overdue-yesterday') : say('card.overdue-days', days);
  }
  return minutes < 60 ? say('card.overdue-minutes', minutes) : say('card.overdue-since', asTime(iso));
}

/** How long something has been there. */
export function sinceInWords(iso, now) {
  const days = daysBetween(iso, now);
  if (days < 2) {
    return days < 1 ? say('card.since-today', asTime(iso)) : say('card.since-yesterday');
  }
  return say('card.since-days', days);
}
