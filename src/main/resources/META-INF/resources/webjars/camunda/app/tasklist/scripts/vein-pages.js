/* Ways from the engine's apps to the clinic's own pages. */
import {clinic} from './vein/api.js';
import {element} from './vein/dom.js';
import {readWords, sayOr} from './vein/words.js';

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

export default [
  link('cockpit.navigation', 'vein-operations', '/operations', operations),
  link('cockpit.navigation', 'vein-pages', '/', all),
  link('tasklist.navbar.action', 'vein-pages', '/', all)
];
