import {fillChoices} from '../choices.js';
import {element} from '../dom.js';
import {addAsked, addLegs} from '../legs.js';
import {addScores} from '../vcss.js';
import {find, offered} from '../words.js';
import {controlsOf, errorLine, nextId} from './controls.js';
import {makeList} from './lists.js';
import {addUnderstood} from './numbers.js';

/*
 * What the forms' HTML means:
 *
 *   data-field="workUp.ferritin"   a field of the submission; the element holds its label and its control or controls
 *   data-required                  must be filled in; with a condition as value, only then; data-required-all: every box
 *   data-type="boolean|number"     radio buttons or a select that stand for such values; data-yes-no makes the two buttons,
 *                                  data-yes-no="not-known" a third one for UNKNOWN, "not-examined" one for NOT_EXAMINED
 *   data-quantity="FERRITIN"       on the control: a number of this kind as people type it; see form/numbers.js
 *   data-if="decision=A,B & x=true | y=*"   is there only then (* is any value); what is not there is not submitted
 *   data-show="name"               is there only when the form's function of that name says so
 *   data-initial="draft"           what stands in it at first, from the server's answer
 *   data-list="treatments"         rows made from the <template> within, added and removed; data-min, data-max, data-add, data-title
 *   data-each="leg:LEFT,RIGHT"     a list with one row for each of these that is ticked
 *   data-of="toWeigh:code"         a list with one row for each of these of the server's answer, by its code
 *   data-keep="leg product"        a new row starts with these values of the row before
 *   data-choices="slots"           options from the server's answer
 *   data-folded="noneReported"     these options are folded where the server's answer says so and none of them is chosen
 *   data-words="DeclineReason"     the list in the catalogue that has the words of the codes within
 *   data-word="Form.note"          where the text within stands in the catalogue. The form has it in English as well: a Tasklist
 *                                  that stood open while the clinic was updated knows nothing of the key and shows that
 *   data-word-in="title=Form.a"    the same of attributes: each one's name and its key
 */

/** Makes plain markup into labelled, described, checkable fields and lists. */
export function prepare(root, work) {
  root.querySelectorAll('[data-word]').forEach(addWord);
  root.querySelectorAll('[data-word-in]').forEach(addWordsIn);
  root.querySelectorAll('[data-vcss]').forEach(addScores);
  root.querySelectorAll('[data-legs]').forEach(addLegs);
  root.querySelectorAll('[data-asked]').forEach(holder => addAsked(holder, work));
  root.querySelectorAll('[data-yes-no]').forEach(addYesNo);
  root.querySelectorAll('[data-choices]').forEach(holder => fillChoices(holder, work));
  root.querySelectorAll('[data-initial]').forEach(holder => begin(holder, work));
  root.querySelectorAll('[data-words]').forEach(addWords);
  root.querySelectorAll('[data-field]').forEach(label);
  root.querySelectorAll('[data-list]').forEach(holder => makeList(holder, row => prepare(row, work), work));
}

function addWord(holder) {
  holder.textContent = find(holder.dataset.word) ?? holder.textContent;
}

function addWordsIn(holder) {
  holder.dataset.wordIn.split(' ').map(each => each.split('=')).forEach(([attribute, key]) =>
    holder.setAttribute(attribute, find(key) ?? holder.getAttribute(attribute)));
}

const THIRD_ANSWER = {'not-known': 'UNKNOWN', 'not-examined': 'NOT_EXAMINED'};

function addYesNo(holder) {
  holder.dataset.type = 'boolean';
  const third = THIRD_ANSWER[holder.dataset.yesNo];
  const answers = [['true', 'YES'], ['false', 'NO'], ...(third ? [[third, third]] : [])];
  holder.append(...answers.map(([value, code]) => element('label', {class: 'vein-inline'}, element('input', {type: 'radio', value}),
    ` ${offered(third && third === code ? 'Sign' : 'Answer', code)}`)));
}

function addWords(holder) {
  const {words} = holder.dataset;
  holder.querySelectorAll('input').forEach(input => input.after(` ${offered(words, input.value)}`));
  holder.querySelectorAll('option:not([value=""])').forEach(option => option.append(offered(words, option.value)));
}

function begin(holder, work) {
  const [control] = controlsOf(holder);
  control.value = work[holder.dataset.initial] ?? '';
}

function label(holder) {
  const controls = controlsOf(holder);
  const group = holder.tagName === 'FIELDSET';
  const title = holder.querySelector(group ? 'legend' : 'label');
  const hint = holder.querySelector('small');
  const error = errorLine();
  title.append(element('span', {class: 'vein-required', 'aria-hidden': 'true', hidden: true}, ' *'));
  title.after(error);
  if (hint) {
    hint.id = nextId();
  }
  const understood = controls.filter(control => control.dataset.quantity).map(addUnderstood);
  (group ? [holder] : controls).forEach(each =>
    each.setAttribute('aria-describedby', [hint && hint.id, error.id, ...understood].filter(Boolean).join(' ')));
  const radioName = nextId();
  controls.forEach(control => {
    control.id = nextId();
    if (control.type === 'radio') {
      control.name = radioName;
    } else if (control.type !== 'checkbox') {
      control.classList.add('form-control');
      control.autocomplete = 'off';
      if (title.tagName === 'LABEL') {
        title.htmlFor = control.id;
      }
    }
  });
}
