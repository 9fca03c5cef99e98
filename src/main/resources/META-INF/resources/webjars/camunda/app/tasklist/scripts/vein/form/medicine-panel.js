import {lookUpMedicine} from '../api.js';
import {button, element, fold, note, over} from '../dom.js';
import {ingredients, known} from '../medicines.js';
import {offerBeneath, title} from './medicine-search.js';
import {say} from '../words.js';

/**
 * The patient's medicines within a form. What somebody finds out is saved at once and for everybody, whether or not the
 * task is finished.
 */
export class MedicinePanel {

  /** @param saved is called when something was saved */
  constructor(holder, saved, signal) {
    this.holder = holder;
    this.saved = saved;
    this.signal = signal;
    // Nothing here is a field of the task's own form.
    ['input', 'change'].forEach(kind => holder.addEventListener(kind, event => event.stopPropagation()));
  }

  show({medicines, referral}) {
    this.referral = referral.id;
    const list = medicines || [];
    const open = list.filter(({medicine}) => medicine.state === 'NOT_LOOKED_UP').length;
    this.holder.replaceChildren(
      element('h4', {}, say('task.medicines')),
      open > 0 ? note('warning', over(`${say('task.not-looked-up', open)} `), say('task.nothing-is-concluded-from-what')) : '',
      medicines ? '' : element('p', {}, say('task.nobody-asked-which-medicines-are')),
      ...list.map(line => this.line(line)),
      fold(say('task.add-a-medicine'), this.finder({line: null, seen: null}, [], true)));
  }

  line({medicine, suggested}) {
    const waits = medicine.state === 'NOT_LOOKED_UP';
    const finder = fold(waits ? say('task.look-it-up') : say('task.correct'), this.finder({line: medicine.line, seen: medicine.lookup}, suggested, false));
    finder.open = waits;
    return element('div', {class: 'vein-item'},
      element('p', {}, element('strong', {}, medicine.text), ' – ', waits ? '' : `${ingredients(medicine)}, `, known(medicine)),
      finder);
  }

  finder(line, suggested, isNew) {
    const found = [];
    const text = element('input', {type: 'text', class: 'form-control', maxlength: '120', autocomplete: 'off'});
    const search = element('input', {type: 'text', class: 'form-control', maxlength: '120', autocomplete: 'off'});
    const remark = element('input', {type: 'text', class: 'form-control', maxlength: '500', autocomplete: 'off'});
    const chosen = element('p', {'aria-live': 'polite'});
    const problem = element('p', {class: 'vein-error', role: 'alert', hidden: true});
    const list = () => chosen.replaceChildren(...found.length === 0 ? [] : [`${say('task.it-is')} `, ...found.map(each =>
      button(`${title(each)} ×`, () => {
        found.splice(found.indexOf(each), 1);
        list();
      }, 'btn-default btn-sm'))]);
    const choose = each => {
      if (!found.some(({ingredient}) => ingredient === each.ingredient)) {
        found.push(each);
      }
      if (isNew && !text.value.trim()) {
        text.value = `${each.name} `;
      }
      search.value = '';
      list();
    };
    const save = async outcome => {
      problem.hidden = true;
      try {
        await lookUpMedicine(this.referral, {
          ...line, outcome, note: remark.value, text: isNew ? text.value : null,
          ingredients: outcome === 'FOUND' ? found.map(({ingredient}) => ingredient) : []
        }, this.signal);
        await this.saved();
      } catch (error) {
        if (error.name !== 'AbortError') {
          problem.textContent = error.message;
          problem.hidden = false;
        }
      }
    };
    [text, search, remark].forEach(input => input.addEventListener('keydown', event => {
      if (event.key === 'Enter') {
        event.preventDefault();
        event.stopPropagation();
      }
    }));
    return element('div', {},
      isNew && label(say('task.as-it-is-taken-with'), text),
      suggested.length > 0 && element('p', {}, `${say('task.perhaps')} `, suggested.map(each => button(title(each), () => choose(each), 'btn-default btn-sm'))),
      label(say('task.search-by-ingredient-or-brand'), search), offerBeneath(search, choose, this.signal), chosen,
      label(say('task.note-where-it-was-looked'), remark), problem,
      element('p', {class: 'vein-buttons'}, button(say('task.it-is-this'), () => save('FOUND'), 'btn-primary btn-sm'), ' ',
        button(say('task.looked-up-elsewhere-no-meaning'), () => save('NO_MEANING_HERE'), 'btn-default btn-sm'), ' ',
        !isNew && button(say('task.not-taken'), () => save('NOT_TAKEN'), 'btn-default btn-sm')));
  }
}

const label = (words, control) => element('label', {class: 'vein-wide'}, words, control);
