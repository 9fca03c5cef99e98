import {element, fold, note, over, table} from '../dom.js';
import {rules} from '../rules.js';
import {say, within, word} from '../words.js';

/** What each source says of what was found, and what it means for today. */
export function weighed({weighed: found, blocked}) {
  const when = blocked ? 'today' : 'later';
  return found && found.map(({label, verdict, statements}) => note(verdict === 'ABSOLUTE' && blocked ? 'danger' : verdict ? 'warning' : 'info',
    element('strong', {}, `${label}: ${say(`SclerotherapySafety.Verdict.${verdict || 'NONE'}.${when}`)}`),
    fold(say('advice.what-the-sources-say'), rules(statements.map(({authority, says, source, rule}) =>
      ({text: `${authority}: ${says}.`, source, id: rule}))))));
}

export function totals({totals: sums}) {
  return sums && sums.length > 0 && table(say('advice.given-today-both-legs-together'),
    [say('advice.product'), say('advice.form'), say('advice.limit'), say('advice.given'), say('advice.at-most'), say('advice.left'), say('advice.of-it-earlier-today')],
    sums.map(sum => {
      const unit = sum.mg != null ? 'mg' : 'mL';
      const amount = number => (number == null ? null : `${number} ${unit}`);
      return [word('Sclerosant', sum.product), sum.form ? [word('SclerosantForm', sum.form), ...sum.percents.map(each => `${each}\u00a0%`)].join(' ') : say('advice.all-forms'),
        sum.passed ? over(say('advice.over-the-limit')) : say('advice.within-the-limit'), amount(sum.mg ?? sum.ml),
        amount(sum.limitMg ?? sum.limitMl) || say('advice.no-limit'), amount(sum.left), sum.earlier > 0 ? amount(sum.earlier) : null];
    }));
}

/** One row for each product and form, one column for each concentration. */
export function left({left: rest}) {
  if (!rest || rest.length === 0) {
    return null;
  }
  const percents = [...new Set(rest.map(each => each.percent))].sort((a, b) => a - b);
  const lines = new Map();
  rest.forEach(each => {
    const line = [word('Sclerosant', each.product), within('SclerosantForm', each.form), each.ratio && within('FoamRatio', each.ratio)].filter(Boolean).join(', ');
    lines.set(line, new Map(lines.get(line)).set(each.percent, each.ml));
  });
  return table(say('advice.still-possible-today-for-this'), [say('advice.product-and-form'), ...percents.map(each => `${each} %`)],
    [...lines].map(([line, amounts]) => [line, ...percents.map(each => (amounts.has(each) ? amounts.get(each).toFixed(1) : null))]));
}

export function interval({nextAfter}) {
  return nextAfter && nextAfter.rules.length > 0 && fold(say('advice.next-session-not-before-days', nextAfter.days), rules(nextAfter.rules));
}

export function aftercare({aftercare: advice}) {
  return advice && advice.length > 0 && element('div', {class: 'vein-aftercare'}, element('h5', {}, say('advice.to-tell-the-patient')),
    element('ul', {}, advice.map(each => element('li', {}, each.text,
      each.toPatient && element('p', {class: 'vein-to-patient'}, each.toPatient)))),
    fold(say('advice.why'), rules(advice.map(each => ({text: word('Aftercare.Topic', each.topic), source: each.source, id: each.rule})))));
}
