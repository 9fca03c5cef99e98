import {element, fold, over, table} from './dom.js';
import {asDay, name, say, within, word} from './words.js';

/* What is on record of each risk of a treatment, with where it comes from and the day. */

const line = ({at, from, answer, what, reference}) =>
  `${asDay(at)}, ${word('Said.From', from)}${reference ? ` ${say('told.in', reference)}` : ''}: ${[word('Answer', answer), what].filter(Boolean).join(', ')}`;

/** All that was said of one risk. */
export const toldSoFar = said => element('small', {class: 'vein-reported'},
  said.length > 0 ? said.map(line).join('; ') : word('Answer', 'NOT_ASKED'));

/** What was reported before a treatment: for whoever decides about it. */
export function told({facts, alsoReported, reportedBody, polidocanolMg, allowedDecisions}) {
  return [allowedDecisions && reported(say('told.risks-of-a-treatment-as'), facts),
    reported(say('told.good-to-know'), alsoReported),
  reportedBody && body(reportedBody, polidocanolMg)].filter(Boolean);
}

/** What was answered with yes, and what is open, stands in sight; each answer with where it comes from beneath. */
function reported(title, facts) {
  if (!facts || facts.length === 0) {
    return null;
  }
  const labels = wanted => facts.filter(({answer}) => answer === wanted).map(({label}) => label).join(', ');
  const yes = labels('YES');
  const open = ['UNKNOWN', 'NOT_ASKED'].map(answer => [answer, labels(answer)])
    .filter(([, which]) => which).map(([answer, which]) => `${within('Answer', answer)}: ${which}`).join('; ');
  return fold([`${title}: `, yes ? over(yes) : name('none'), open && `; ${open}`].filter(Boolean),
    table(title, [say('told.risk'), say('told.answer'), say('told.said')],
      facts.map(fact => [fact.label, word('Answer', fact.answer), fact.said.map(line).join('; ') || null]), {quiet: true}));
}

function body({weight, height, bodyMassIndex}, mg) {
  const measures = [['weight', weight], ['height', height]].filter(([, measure]) => measure).map(([key, {measured, at}]) =>
    `${name(key)}: ${measured.value}${measured.typed === String(measured.value) ? '' : say('casefile.typed-as', measured.typed)} (${word('Said.From', 'REPORT')} ${asDay(at)})`);
  return measures.length > 0 && element('p', {}, [...measures,
    bodyMassIndex && `${name('bodyMassIndex')}: ${bodyMassIndex}`,
    mg && `${name('polidocanolMg')}: ${mg}`].filter(Boolean).join(' · '));
}
