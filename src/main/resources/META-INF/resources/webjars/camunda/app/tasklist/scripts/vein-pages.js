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
  async render(place) {
    const [{waiting, seesPatients}] = await Promise.all([readTalkCount(), readWords()]);
    if (seesPatients) {
      place.append(element('a', {href: `${clinic()}/talk`}, waiting > 0 ? say('said.waiting', waiting < MANY ? waiting : `${MANY - 1}+`) : say('said.none-waiting')));
    }
  }
};
const MANY = 100;

export default [
  talk,
  link('cockpit.navigation', 'vein-operations', '/operations', operations),
  link('cockpit.navigation', 'vein-pages', '/', all),
  link('tasklist.navbar.action', 'vein-pages', '/', all)
];
