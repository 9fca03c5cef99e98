import {element, fold, over, table} from '../dom.js';
import {rules} from '../rules.js';
import {asDay, say} from '../words.js';

/**
 * The waiting-time clock: how long, by which rule it started and stopped, and what is said about the standard, where the
 * clinic has one.
 */
export function waiting(clock, open) {
  if (!clock) {
    return null;
  }
  const {running, days, standardDays, breached, lastDayInTime, standard, periods} = clock;
  const last = periods[periods.length - 1];
  const hasStandard = standardDays != null;
  const title = running
    ? [hasStandard ? say('casefile.waiting-of-days', days, standardDays) : say('casefile.waiting-for-days', days),
      hasStandard && (breached ? [', ', over(say('casefile.over-by', days - standardDays))] : say('casefile.in-time-until', asDay(lastDayInTime))),
      say('casefile.clock-started', asDay(last.startedOn), last.startedBy.text.toLowerCase())]
    : [!last.counted ? say('casefile.no-clock-is-running')
      : hasStandard ? say('casefile.waited-of-days', last.days, standardDays) : say('casefile.waited-for-days', last.days),
      say('casefile.clock-stopped', asDay(last.stoppedOn), last.stoppedBy.text.toLowerCase()),
      breached && [', ', over(say('casefile.over-by', days - standardDays))]];
  const part = fold(title.filter(Boolean).flat(),
    table(say('casefile.periods-of-waiting'), [say('casefile.started'), say('casefile.stopped'), say('casefile.days'), '', say('casefile.why-it-started'), say('casefile.why-it-stopped')], periods.map(period => [
      asDay(period.startedOn), period.stoppedOn && asDay(period.stoppedOn), period.days,
      !period.counted ? say('casefile.not-counted') : !hasStandard ? '' : period.breached ? over(say('casefile.over')) : say('casefile.in-time'),
      period.startedBy.text, period.stoppedBy && period.stoppedBy.text])),
    rules([...new Map(periods.flatMap(({startedBy, stoppedBy}) => [startedBy, stoppedBy])
      .filter(Boolean).map(rule => [rule.id, rule])).values()]),
    element('p', {}, element('small', {}, hasStandard ? standard : say('casefile.no-standard'))));
  part.open = open;
  return part;
}
