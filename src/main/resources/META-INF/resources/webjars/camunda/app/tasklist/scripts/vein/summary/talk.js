import {element, note, over} from '../dom.js';
import {asMoment, say, word} from '../words.js';

/* What was said about a referral, for reading. */

/** One message with who said it, and whom it waits for. */
export const said = message => [
  element('small', {}, [asMoment(message.at), message.author, message.onBehalfOf && say('said.on-behalf-of', message.onBehalfOf),
    message.practice && say('said.with-practice', message.practice), ...message.to.map(waits)].filter(Boolean).join(' · ')),
  element('div', {}, element('strong', {}, [word('TalkKind', message.kind), message.opinion && word('Opinion', message.opinion)].filter(Boolean).join(': '))),
  message.redFlag && message.redFlag !== 'NO' && over(say('said.red-flag')),
  element('div', {class: 'vein-typed'}, message.text)
];

const waits = ({role, account, settledBy}) => (settledBy ? say('said.read-by', settledBy)
  : say('said.waits-for', role ? word('Role', role) : account));

export const talk = list => list && list.length > 0 && list.map(message => element('div', {class: 'vein-item'}, said(message)));

/** A second opinion that nobody has given yet: whoever decides sees it first, and may decide all the same. */
export const openOpinions = list => (list || []).filter(({kind, to}) => kind === 'OPINION_ASKED' && to.some(({settledBy}) => !settledBy))
  .map(({to}) => note('warning', say('said.open-opinion', to.map(({account}) => account).join(', '))));
