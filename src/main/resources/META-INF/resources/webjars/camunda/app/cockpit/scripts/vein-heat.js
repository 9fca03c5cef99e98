/*
 * The heat map on a process definition's diagram: where patients wait. One plug-in knows the viewer and takes away what
 * was drawn, the other is the switch in the diagram's corner.
 */
import {button} from '../../tasklist/scripts/vein/dom.js';
import {readWords, sayOr} from '../../tasklist/scripts/vein/words.js';
import {Heat} from './vein/heat.js';
import {Picture} from './vein/picture.js';

/** Of the diagrams on the page, the oldest first: Cockpit may draw the next before it has left the last. */
const pictures = [];
const heats = new Map();

const off = picture => {
  heats.get(picture)?.end();
  heats.delete(picture);
};

const diagram = {
  id: 'vein-heat-diagram',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  render: viewer => {
    const picture = new Picture(viewer);
    pictures.push(picture);
    // Whoever comes back finds the part that was in sight, which Cockpit keeps in the address.
    if (!location.hash.includes('viewbox=')) {
      requestAnimationFrame(() => picture.openReadable());
    }
  },
  unmount: () => off(pictures.shift())
};

const toggle = {
  id: 'vein-heat-toggle',
  pluginPoint: 'cockpit.processDefinition.diagram.action',
  priority: 10,

  render(target, {api, viewer, processDefinitionId}) {
    const picture = pictures.find(each => each.viewer === viewer);
    if (!picture) {
      throw new TypeError(`Nobody keeps a picture of ${processDefinitionId}`);
    }
    const definition = `${api.baseApi}/engine/default/process-definition/${encodeURIComponent(processDefinitionId)}`;
    const control = button(sayOr('heat.map', 'Heat map'), () => {
      const shown = heats.get(picture);
      const on = !shown;
      if (on) {
        const heat = new Heat(target.closest('[cam-widget-bpmn-viewer]'), picture);
        heats.set(picture, heat);
        heat.begin(definition);
      } else {
        off(picture);
        shown.fit();
      }
      control.setAttribute('aria-expanded', on);
    }, 'btn-default vein-heat-toggle');
    control.setAttribute('aria-expanded', 'false');
    control.setAttribute('aria-controls', 'vein-heat');
    target.append(control);
    readWords().then(() => {
      control.textContent = sayOr('heat.map', 'Heat map');
    }, () => undefined);
  }
};

export default [diagram, toggle];
