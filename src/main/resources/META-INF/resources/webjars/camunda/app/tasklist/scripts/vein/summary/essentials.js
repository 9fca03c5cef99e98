import {element, fold, over} from '../dom.js';
import {rules} from '../rules.js';
import {DECISIONS} from '../shown.js';
import {asMoment, say, within, word} from '../words.js';

/**
 * What a review begins with, before the answers at a glance: where the referral is to go, and what came of red flags.
 *
 * @param advised whether the form beneath shows what the tables recommend, and follows what is typed
 */
export function essentials({referral, triage, redFlagCalls}, work, task, advised) {
  const advice = advised ? null : work?.recommendation;
  return element('section', {class: 'vein-essentials', 'aria-label': say('essentials.title')},
    pathway(referral?.pathway ?? triage?.pathway, triage),
    advice?.decision && line(say('essentials.recommended'), word(DECISIONS[task.key], advice.decision), advice.rules),
    line(say('essentials.red-flags'), redFlagCalls?.length > 0 ? over(redFlagCalls.map(call =>
      `${asMoment(call.at)}: ${word(DECISIONS[call.task], call.outcome)}`).join('; ')) : say('essentials.no-call')));
}

/** The rules are those of triage: they are no reason for what a person has made of it. */
function pathway(now, triage) {
  const changed = triage && now !== triage.pathway;
  return line(say('essentials.pathway'),
    now && [word('Pathway', now), changed && [' ', over(say('essentials.changed', within('Pathway', triage.pathway)))]].flat().filter(Boolean),
    !changed && fired(triage, 'Pathway'));
}

const line = (title, text, why) => element('div', {class: 'vein-essential'},
  element('strong', {}, `${title}: `), text ?? '–', why && why.length > 0 && fold(say('advice.why-the-rules-that-fired'), rules(why)));

/** The rules of one table, whichever decision brought them; each once. */
const fired = (triage, table) => [...new Map((triage?.decisions || [])
  .flatMap(({decision, rules: list}) => list.filter(rule => (rule.decision || decision) === table))
  .map(rule => [rule.id, {...rule, decision: table}])).values()];
