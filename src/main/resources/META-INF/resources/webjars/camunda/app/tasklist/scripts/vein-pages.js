/* Ways from the engine's apps to the clinic's own pages. */
import {clinic} from './vein/api.js';
import {element} from './vein/dom.js';

const link = (pluginPoint, id, path, words) => ({
  id,
  pluginPoint,
  priority: 50,
  render: place => place.append(element('a', {href: clinic() + path}, words))
});

export default [
  link('cockpit.navigation', 'vein-operations', '/operations', 'Operations'),
  link('cockpit.navigation', 'vein-pages', '/', 'All pages'),
  link('tasklist.navbar.action', 'vein-pages', '/', 'All pages')
];
