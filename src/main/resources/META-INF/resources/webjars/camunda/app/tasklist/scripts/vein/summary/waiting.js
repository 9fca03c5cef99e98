import {element, fold, over, table} from '../dom.js';
import {rules} from '../rules.js';
import {asDay} from '../words.js';

/** The waiting-time clock: how long, by which rule it started and stopped, and what is said about the standard. */
export function waiting(clock, open) {
  if (!clock) {
    return null;
  }
  const {running, days, standardDays, breached, lastDayInTime, standard, periods} = clock;
  const last = periods[periods.length - 1];
  const title = running
    ? [`Waiting ${days} of ${standardDays} days`,
      breached ? [', ', over(`over by ${days - standardDays}`)] : `, in time until ${asDay(lastDayInTime)}`,
      `; clock started ${asDay(last.startedOn)}: ${last.startedBy.text.toLowerCase()}`]
    : [last.counted ? `Waited ${last.days} of ${standardDays} days` : 'No clock is running',
      `; clock stopped ${asDay(last.stoppedOn)}: ${last.stoppedBy.text.toLowerCase()}`,
      breached && [', ', over(`over by ${days - standardDays}`)]].filter(Boolean);
  const part = fold(title.flat(),
    table('Periods of waiting', ['Started', 'Stopped', 'Days', '', 'Why it started', 'Why it stopped'], periods.map(period => [
      asDay(period.startedOn), period.stoppedOn && asDay(period.stoppedOn), period.days,
      !period.counted ? 'Not counted' : period.breached ? over('Over') : 'In time',
      period.startedBy.text, period.stoppedBy && period.stoppedBy.text])),
    rules([...new Map(periods.flatMap(({startedBy, stoppedBy}) => [startedBy, stoppedBy])
      .filter(Boolean).map(rule => [rule.id, rule])).values()]),
    element('p', {}, element('small', {}, standard)));
  part.open = open;
  return part;
}
