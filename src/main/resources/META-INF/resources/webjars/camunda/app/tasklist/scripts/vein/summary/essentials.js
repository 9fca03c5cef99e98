import {element, fold, over} from '../dom.js';
import {rules} from '../rules.js';
import {DECISIONS} from '../shown.js';
import {asMoment, say, word} from '../words.js';

/** What a review begins with, before the answers at a glance: where the rules lead, and what came of red flags. */
export function essentials({triage, redFlagCalls}, work) {
  const advice = work?.recommendation;
  return element('section', {class: 'vein-essentials', 'aria-label': say('essentials.title')},
    line(say('essentials.pathway'), triage && word('Pathway', triage.pathway), fired(triage, 'Pathway')),
    advice?.decision && line(say('essentials.recommended'), word('ReviewSubmission.Decision', advice.decision), advice.rules),
    line(say('essentials.red-flags'), redFlagCalls?.length > 0 ? over(redFlagCalls.map(call =>
      `${asMoment(call.at)}: ${word(DECISIONS[call.task], call.outcome)}`).join('; ')) : say('essentials.no-call')));
}

const line = (title, text, why) => element('div', {class: 'vein-essential'},
  element('strong', {}, `${title}: `), text ?? '–', why && why.length > 0 && fold(say('advice.why-the-rules-that-fired'), rules(why)));

/** The rules of one table, whichever decision brought them; each once. */
const fired = (triage, table) => [...new Map((triage?.decisions || [])
  .flatMap(({decision, rules: list}) => list.filter(rule => (rule.decision || decision) === table))
  .map(rule => [rule.id, {...rule, decision: table}])).values()];
