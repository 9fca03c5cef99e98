import {element, fold, over, table} from '../dom.js';
import {rules} from '../rules.js';
import {offered, say, within, word} from '../words.js';
import {recommendation} from './recommendation.js';

/** Per leg and vein: what was measured, whether that is reflux, and what the table puts first. */
export function options({options: found, recommended, ruledOut}) {
  return found && found.length > 0 && element('div', {},
    recommended && recommendation({recommendation: {decision: recommended}}, 'Modality'),
    table(say('advice.veins-found-and-their-treatment'), [say('advice.leg'), say('advice.vein'), say('advice.reflux-ms'), '', say('advice.diameter-mm'), say('advice.treatment-by-the-table')],
      found.map(({leg, vein, refluxMs, reflux, refluxAboveMs, diameterMm, modalities}) => [offered('Leg', leg), word('Vein', vein),
        refluxMs ?? say('advice.not-measured'),
        refluxOf(reflux, refluxAboveMs),
        diameterMm ?? say('advice.not-measured'),
        modalities.map(option => word('Modality', option.modality)).join(`${say('advice.then')} `) || say('advice.none-the-specialist-decides')])),
    fold(say('advice.why-the-rules-that-fired'), found.map(({leg, vein, modalities}) => element('div', {},
      element('h6', {}, `${offered('Leg', leg)}, ${within('Vein', vein)}`),
      modalities.length > 0 ? rules(modalities.map(option => ({text: word('Modality', option.modality), ...option.rule})))
        : element('p', {}, say('advice.no-rule-of-the-table'))))),
    ruledOut && ruledOut.length > 0 && element('div', {}, element('h6', {}, say('advice.unsuitable')),
      element('ul', {}, ruledOut.map(each => element('li', {}, element('strong', {}, word('Modality', each.modality)), `: ${each.because}`)))));
}

function refluxOf(reflux, above) {
  return reflux === null ? null : reflux ? over(say('advice.reflux-over', above)) : say('advice.no-reflux-up-to', above);
}

export function compression({compression: legs}) {
  return legs && legs.length > 0 && element('div', {}, element('h5', {}, say('advice.compression')), legs.map(({leg, abpi, verdict, reasons}) =>
    fold(say('advice.abpi', offered('Leg', leg), within('Compression.Verdict', verdict), abpi ?? say('advice.not-measured')),
      rules(reasons.map(each => ({text: each.text, source: each.source, id: each.rule}))))));
}

export function notMeasured({notMeasured: open}) {
  return open && open.length > 0 && fold(say('advice.so-many-not-measured', open.length), element('ul', {}, open.map(each => element('li', {}, each))));
}
