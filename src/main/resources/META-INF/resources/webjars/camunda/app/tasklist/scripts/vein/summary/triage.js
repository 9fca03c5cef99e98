import {element, fold} from '../dom.js';
import {rules} from '../rules.js';
import {asMoment, say, within, word} from '../words.js';

/** Triage's result, with every rule that fired folded beneath it. */
export function triage(result, open) {
  if (!result) {
    return null;
  }
  // A decision brings the rules of those it requires; each is shown once, under the table that it stands in.
  const tables = new Map();
  for (const {decision, version, rules: fired} of result.decisions || []) {
    for (const rule of fired) {
      const title = say('casefile.version', word('DecisionTable', rule.decision || decision), version);
      tables.set(title, new Map(tables.get(title)).set(rule.id, {...rule, decision: rule.decision || decision}));
    }
  }
  const count = [...tables.values()].reduce((sum, fired) => sum + fired.size, 0);
  const part = fold(say('casefile.triage-rules-fired', word('Pathway', result.pathway), within('Urgency', result.urgency), count),
    result.decidedAt && element('p', {}, say('casefile.decided', asMoment(result.decidedAt))),
    [...tables].map(([title, fired]) => element('div', {}, element('h4', {}, title), rules([...fired.values()]))));
  part.open = open;
  return part;
}
