/* Ways from the engine's apps to the clinic's own pages. */
import {element} from './vein/dom.js';

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const link = (pluginPoint, id, path, words) => ({
  id,
  pluginPoint,
  priority: 50,
  render: place => place.append(element('a', {href: root + path}, words))
});

export default [
  link('cockpit.navigation', 'vein-operations', '/operations', 'Operations'),
  link('cockpit.navigation', 'vein-pages', '/', 'All pages'),
  link('tasklist.navbar.action', 'vein-pages', '/', 'All pages')
];
