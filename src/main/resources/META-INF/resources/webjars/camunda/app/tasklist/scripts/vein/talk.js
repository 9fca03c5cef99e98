import {haveRead, readTalk, sayOnReferral, takeUpAsReferral} from './api.js';
import {button, element, note, over} from './dom.js';
import {openOpinions, said} from './summary/talk.js';
import {readWords, say, word} from './words.js';

/* The thread of a referral: what was said, and what is answered to it. Ctrl+Enter sends what is being written. */

const ASKS = ['ADVICE_ASKED', 'OPINION_ASKED'];

/** @param referral its id */
export function talkPanel(referral) {
  const place = element('section', {class: 'vein-part vein-talk', 'aria-label': say('said.title'), 'aria-busy': 'true'});
  const show = async () => {
    try {
      const [thread] = await Promise.all([readTalk(referral), readWords()]);
      place.replaceChildren(...panel(thread, referral, show));
    } catch (error) {
      place.replaceChildren(note('warning', error.message));
    } finally {
      place.removeAttribute('aria-busy');
    }
  };
  show();
  return place;
}

function panel(thread, referral, again) {
  const problems = element('div', {role: 'alert'});
  const act = async work => {
    try {
      await work();
      await again();
    } catch (error) {
      problems.replaceChildren(note('danger', error.message));
    }
  };
  return [element('h4', {}, say('said.title')), problems, ...openOpinions(thread.messages),
    thread.messages.length === 0 && element('p', {}, say('said.nothing')),
    ...thread.messages.map(message => element('div', {class: 'vein-item'}, said(message),
      thread.waitingForYou.includes(message.id) && element('p', {}, over(say('said.for-you')), ' ',
        !ASKS.includes(message.kind) && button(say('said.have-read'), () => act(() => haveRead(referral, message.id)))),
      thread.takeBack.includes(message.id) && button(say('said.take-back'), () => act(() => haveRead(referral, message.id))),
      // Whoever was asked gives an opinion, once.
      (message.kind !== 'OPINION_ASKED' || thread.waitingForYou.includes(message.id)) && reply(message, referral, act))),
    writing(thread, referral, act)].filter(Boolean);
}

/** What can be answered to a message; a practice's question can become a referral. */
function reply(message, referral, act) {
  const opinion = message.kind === 'OPINION_ASKED';
  const fromPractice = message.role === 'CLIENT';
  const kind = opinion ? 'OPINION' : fromPractice ? 'ANSWER' : 'MESSAGE';
  const chosen = opinion && choice(say('said.your-opinion'), [['', '–'], ...['AGREES', 'WOULD_DECIDE_OTHERWISE', 'CANNOT_TELL_YET'].map(code => [code, word('Opinion', code)])]);
  const open = message.to.some(({settledAt}) => !settledAt);
  return element('details', {}, element('summary', {}, say(opinion ? 'said.your-opinion' : fromPractice ? 'said.answer' : 'said.reply')),
    chosen?.node,
    box((text, id) => act(() => sayOnReferral(referral, {id, kind, text, answers: message.id, opinion: chosen?.value()}))),
    message.kind === 'ADVICE_ASKED' && open && button(say('said.take-up'), () => act(() => takeUpAsReferral(referral, message.id))));
}

function writing({colleagues, practices}, referral, act) {
  const kind = choice(say('said.what'), ['MESSAGE', 'OPINION_ASKED'].map(code => [code, word('TalkKind', code)]));
  const to = choice(say('said.to'), [['', say('said.to-nobody')],
    ...['intake', 'nurse', 'physician', 'vascular'].map(group => [`role:${group}`, word('Role', group.toUpperCase())]),
    ...colleagues.map(({id, name}) => [id, name ? `${name} (${id})` : id])]);
  const practice = practices.length > 0 && choice(say('said.practice'), [['', say('said.practice-none')], ...practices.map(id => [id, id])]);
  return element('details', {}, element('summary', {}, say('said.say')), element('div', {class: 'vein-grid'}, kind.node, to.node, practice && practice.node),
    element('p', {class: 'vein-hint'}, say('said.hint')),
    box((text, id) => act(() => sayOnReferral(referral, {id, kind: kind.value(), text, ...named(to.value()), practice: practice ? practice.value() : undefined}))));
}

const named = whom => (whom?.startsWith('role:') ? {toRoles: [whom.slice('role:'.length).toUpperCase()]} : {toPeople: whom ? [whom] : undefined});

/** A text and its button. What is sent again by a second click, or after an answer that was lost, is written once. */
function box(send) {
  const id = crypto.randomUUID?.();
  const typed = element('textarea', {class: 'form-control', rows: '3', maxlength: '4000', 'aria-label': say('said.text')});
  const submit = async () => {
    if (typed.value.trim() && !sent.disabled) {
      sent.disabled = true;
      await send(typed.value, id);
      sent.disabled = false;
    }
  };
  const sent = button(say('said.send'), submit, 'btn-primary');
  typed.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      submit();
    }
  });
  return element('div', {}, typed, element('p', {class: 'vein-buttons'}, sent));
}

function choice(label, options) {
  const list = element('select', {class: 'form-control'}, options.map(([value, text]) => element('option', {value}, text)));
  return {node: element('label', {}, label, list), value: () => list.value || undefined};
}
