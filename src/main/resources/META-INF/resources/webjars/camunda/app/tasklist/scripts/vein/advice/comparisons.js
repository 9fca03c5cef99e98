import {element, over, table} from '../dom.js';
import {say} from '../words.js';

export function beside({beside: lines}) {
  return lines && lines.length > 0 && table(say('advice.reported-at-referral-beside-what'), ['', say('advice.reported'), say('advice.found'), ''],
    lines.map(({what, reported, found, differs}) => [element('strong', {}, what), reported, found,
      differs && over(say('advice.differs'))]));
}

export function compared({compared: lines}) {
  return lines && lines.length > 0 && table(say('advice.before-treatment-and-now'), ['', say('advice.before-treatment'), say('advice.last-review'), say('advice.now'), say('advice.change-since-treatment')],
    lines.map(({what, of, before: then, last, now, change}) => [element('strong', {}, say('advice.scale', what, of)), then, last, now,
      changeOf(change)]));
}

/** On every scale of ours lower is better. */
function changeOf(change) {
  if (change === null) {
    return null;
  }
  return change > 0 ? over(say('advice.higher-worse', change)) : change < 0 ? say('advice.lower-better', -change) : say('advice.same');
}
