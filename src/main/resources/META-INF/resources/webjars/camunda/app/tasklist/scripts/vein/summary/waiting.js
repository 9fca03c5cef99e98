import {element, fold, over, table} from '../dom.js';
import {rules} from '../rules.js';
import {asDay, say} from '../words.js';

/** The waiting-time clock: how long, by which rule it started and stopped, and what is said about the standard. */
export function waiting(clock, open) {
  if (!clock) {
    return null;
  }
  const {running, days, standardDays, breached, lastDayInTime, standard, periods} = clock;
  const last = periods[periods.length - 1];
  const title = running
    ? [say('casefile.waiting-of-days', days, standardDays),
      breached ? [', ', over(say('casefile.over-by', days - standardDays))] : say('casefile.in-time-until', asDay(lastDayInTime)),
      say('casefile.clock-started', asDay(last.startedOn), last.startedBy.text.toLowerCase())]
    : [last.counted ? say('casefile.waited-of-days', last.days, standardDays) : say('casefile.no-clock-is-running'),
      say('casefile.clock-stopped', asDay(last.stoppedOn), last.stoppedBy.text.toLowerCase()),
      breached && [', ', over(say('casefile.over-by', days - standardDays))]].filter(Boolean);
  const part = fold(title.flat(),
    table(say('casefile.periods-of-waiting'), [say('casefile.started'), say('casefile.stopped'), say('casefile.days'), '', say('casefile.why-it-started'), say('casefile.why-it-stopped')], periods.map(period => [
      asDay(period.startedOn), period.stoppedOn && asDay(period.stoppedOn), period.days,
      !period.counted ? say('casefile.not-counted') : period.breached ? over(say('casefile.over')) : say('casefile.in-time'),
      period.startedBy.text, period.stoppedBy && period.stoppedBy.text])),
    rules([...new Map(periods.flatMap(({startedBy, stoppedBy}) => [startedBy, stoppedBy])
      .filter(Boolean).map(rule => [rule.id, rule])).values()]),
    element('p', {}, element('small', {}, standard)));
  part.open = open;
  return part;
}
