import {element} from '../dom.js';
import {say} from '../words.js';

/** Takes away what is not allowed now. */
export function limitDecisions(fields, {allowedDecisions, allowedOutcomes, allowedActions}) {
  for (const [field, allowed] of [['decision', allowedDecisions], ['outcome', allowedOutcomes], ['action', allowedActions]]) {
    fields.querySelectorAll(`[data-field="${field}"] input`).forEach(input => {
      if (allowed && !allowed.includes(input.value)) {
        input.parentElement.remove();
      }
    });
  }
}

/** Says beside an answer that the tables recommend it. */
export function markRecommended(fields, {recommendation, recommended}) {
  fields.querySelectorAll('.vein-recommended').forEach(old => old.remove());
  for (const [field, code] of [['decision', recommendation?.decision], ['outcome', recommendation?.decision], ['modality', recommended]]) {
    fields.querySelector(`[data-field="${field}"] input[value="${code}"]`)?.parentElement
      .append(element('span', {class: 'vein-badge vein-recommended'}, say('task.recommended')));
  }
}
