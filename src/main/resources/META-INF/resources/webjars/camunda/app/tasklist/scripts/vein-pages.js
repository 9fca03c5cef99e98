/* Ways from the engine's apps to the clinic's own pages. */
import {clinic, readTalkCount} from './vein/api.js';
import {element} from './vein/dom.js';
import {readWords, say, sayOr} from './vein/words.js';

const link = (pluginPoint, id, path, words) => ({
  id,
  pluginPoint,
  priority: 50,
  render: place => {
    const anchor = element('a', {href: clinic() + path}, words());
    place.append(anchor);
    nameMenu();
    readWords().then(() => anchor.replaceChildren(words()), () => undefined);
  }
});

const operations = () => sayOr('pages.operations', 'Operations');
const all = () => sayOr('pages.all', 'All pages');

/** How many messages wait for the caller, and the way to them; for whoever sees patients. */
const talk = {
  id: 'vein-talk',
  pluginPoint: 'tasklist.navbar.action',
  priority: 60,
  render(place) {
    const anchor = element('a', {href: `${clinic()}/talk`, hidden: ''});
    place.append(anchor);
    const look = async () => {
      try {
        await readWords();
        const {waiting, seesPatients} = await readTalkCount();
        anchor.hidden = !seesPatients;
        anchor.replaceChildren(waiting > 0 ? say('said.waiting', waiting < MANY ? waiting : `${MANY - 1}+`) : say('said.none-waiting'));
      } catch {
        // The way to the messages stays, with what was counted last.
        anchor.hidden = false;
        if (!anchor.textContent) {
          anchor.replaceChildren(sayOr('said.none-waiting', 'Messages'));
        }
      }
      if (anchor.isConnected) {
        setTimeout(look, LOOK_AGAIN);
      }
    };
    look();
  }
};
/** On a telephone the menu hides behind a button, for which Cockpit has no word: what is read out is the engine's key. */
const nameMenu = () => readWords().then(
  () => document.querySelector('[cam-widget-header] .navbar-toggle')?.setAttribute('aria-label', say('pages.menu')),
  () => undefined);

const MANY = 100;
/** As often as somebody who is asked something wants to see it; nobody counts as at work for that. */
const LOOK_AGAIN = 60 * 1000;

export default [
  talk,
  link('cockpit.navigation', 'vein-operations', '/operations', operations),
  link('cockpit.navigation', 'vein-pages', '/', all),
  link('tasklist.navbar.action', 'vein-pages', '/', all)
];
