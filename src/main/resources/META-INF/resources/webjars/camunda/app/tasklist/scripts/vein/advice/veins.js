import {element, fold, over, table} from '../dom.js';
import {rules} from '../rules.js';
import {offered, within, word} from '../words.js';
import {recommendation} from './recommendation.js';

/** Per leg and vein: what was measured, whether that is reflux, and what the table puts first. */
export function options({options: found, recommended, ruledOut}) {
  return found && found.length > 0 && element('div', {},
    recommended && recommendation({recommendation: {decision: recommended}}, 'Modality'),
    table('Veins found and their treatment by the table', ['Leg', 'Vein', 'Reflux (ms)', '', 'Diameter (mm)', 'Treatment by the table'],
      found.map(({leg, vein, refluxMs, reflux, refluxAboveMs, diameterMm, modalities}) => [offered('Leg', leg), word('Vein', vein),
        refluxMs ?? 'not measured',
        refluxOf(reflux, refluxAboveMs),
        diameterMm ?? 'not measured',
        modalities.map(option => word('Modality', option.modality)).join(', then ') || 'none: the specialist decides'])),
    fold('Why: the rules that fired', found.map(({leg, vein, modalities}) => element('div', {},
      element('h6', {}, `${offered('Leg', leg)}, ${within('Vein', vein)}`),
      modalities.length > 0 ? rules(modalities.map(option => ({text: word('Modality', option.modality), ...option.rule})))
        : element('p', {}, 'No rule of the table fits.')))),
    ruledOut && ruledOut.length > 0 && element('div', {}, element('h6', {}, 'Unsuitable'),
      element('ul', {}, ruledOut.map(each => element('li', {}, element('strong', {}, word('Modality', each.modality)), `: ${each.because}`)))));
}

function refluxOf(reflux, above) {
  return reflux === null ? null : reflux ? over(`reflux, over ${above}`) : `no reflux, up to ${above}`;
}

export function compression({compression: legs}) {
  return legs && legs.length > 0 && element('div', {}, element('h5', {}, 'Compression'), legs.map(({leg, abpi, verdict, reasons}) =>
    fold(`${offered('Leg', leg)}: ${within('Compression.Verdict', verdict)} (ABPI ${abpi ?? 'not measured'})`,
      rules(reasons.map(each => ({text: each.text, source: each.source, id: each.rule}))))));
}

export function notMeasured({notMeasured: open}) {
  return open && open.length > 0 && fold(`Not measured (${open.length})`, element('ul', {}, open.map(each => element('li', {}, each))));
}
