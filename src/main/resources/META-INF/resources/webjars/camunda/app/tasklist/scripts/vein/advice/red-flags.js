import {element, fold, note} from '../dom.js';
import {rules} from '../rules.js';
import {say, within, word} from '../words.js';

/** What was answered to the questions that must not wait, as the table weighs it. */
export function redFlags({redFlags: found, urgency}) {
  return found && found.length > 0 && note('danger',
    element('strong', {}, `${word('Urgency', urgency)}: ${found.map(rule => within('FollowUpRedFlags', rule.outputs.redFlag)).join(', ')}. `),
    say('advice.a-task-for-the-vein'), fold(say('advice.why'), rules(found)));
}
