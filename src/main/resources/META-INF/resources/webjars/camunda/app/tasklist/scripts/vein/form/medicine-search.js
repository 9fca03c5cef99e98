import {findMedicines} from '../api.js';
import {button, element} from '../dom.js';

const PAUSE = 250;
const SHORTEST = 2;

/**
 * A box in which a medicine is found by what is typed of its name: buttons beneath it offer what fits.
 *
 * @param chosen is given what was chosen
 */
export function offerBeneath(input, chosen, signal) {
  const offers = element('div', {class: 'vein-offers', 'aria-live': 'polite'});
  let waiting;
  let asking;
  const clear = () => offers.replaceChildren();
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    asking?.abort();
    waiting = setTimeout(async () => {
      const typed = input.value.trim();
      if (typed.length < SHORTEST) {
        clear();
        return;
      }
      asking = new AbortController();
      try {
        const {medicines} = await findMedicines(typed, asking.signal);
        offers.replaceChildren(...medicines.map(found => button(title(found), () => {
          clear();
          chosen(found);
        }, 'btn-default btn-sm')));
      } catch {
        // Nobody is kept from writing a name down because the search does not answer.
        clear();
      }
    }, PAUSE);
  });
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    asking?.abort();
  });
  return offers;
}

export const title = ({name, ingredient}) => (name === ingredient ? name : `${name} – ${ingredient}`);

/** Boxes of a form's lists that name a medicine: what is chosen is written down with its code, and a dose can follow. */
export function suggestWhileTyping(root, signal) {
  root.addEventListener('focusin', ({target}) => {
    if (!target.dataset?.medicine || target.dataset.offered) {
      return;
    }
    target.dataset.offered = 'true';
    const code = target.closest('[data-row]').querySelector(`[data-field="${target.dataset.medicine}"] input`);
    target.addEventListener('input', () => {
      // Another name is another medicine; a dose behind the same name is not.
      if (target.dataset.named && !target.value.startsWith(target.dataset.named)) {
        code.value = '';
        delete target.dataset.named;
      }
    });
    target.after(offerBeneath(target, ({name, atc}) => {
      target.value = `${name} `;
      target.dataset.named = name;
      code.value = atc || '';
      target.focus();
    }, signal));
  });
}
