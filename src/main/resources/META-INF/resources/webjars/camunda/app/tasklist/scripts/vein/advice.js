import {dDimer, superficial, wells} from './advice/clots.js';
import {beside, compared} from './advice/comparisons.js';
import {recommendation} from './advice/recommendation.js';
import {redFlags} from './advice/red-flags.js';
import {causes, harmless, magnesium, news, older, onRecord, results} from './advice/restless-legs.js';
import {aftercare, interval, left, totals, weighed} from './advice/sclerotherapy.js';
import {compression, notMeasured, options} from './advice/veins.js';
import {note} from './dom.js';
import {DECISIONS} from './shown.js';

/**
 * What the decision tables say, of the task as it stands or of the draft so far.
 *
 * @param task its id in the model
 */
export function showAdvice(advice, task) {
  return [compared(advice), beside(advice), recommendation(advice, DECISIONS[task]), redFlags(advice), onRecord(advice), older(advice), results(advice), causes(advice), news(advice), harmless(advice),
    magnesium(advice), wells(advice), dDimer(advice), superficial(advice), weighed(advice), options(advice), totals(advice), left(advice),
    interval(advice), aftercare(advice), compression(advice), notMeasured(advice),
    ...(advice.warnings || []).map(warning => note('warning', warning))].flat().filter(Boolean);
}
