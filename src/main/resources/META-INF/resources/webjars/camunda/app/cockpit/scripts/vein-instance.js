/* The tab "Referral" on a process instance: whose it is, as a reference, and what it waits for. */
import {element} from '../../tasklist/scripts/vein/dom.js';
import {readWords, sayOr} from '../../tasklist/scripts/vein/words.js';
import {askOperations} from './vein/ask.js';
import {whereabouts} from './vein/whereabouts.js';

let reading;

export default {
  id: 'vein-instance',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 18,
  properties: {
    get label() {
      return sayOr('casefile.referral', 'Referral');
    }
  },

  async render(target, {processInstanceId}) {
    const place = element('div', {class: 'vein vein-instance', 'aria-busy': 'true'}, sayOr('task.loading', 'Loading…'));
    target.append(place);
    reading?.abort();
    reading = new AbortController();
    try {
      const [answer] = await Promise.all([
        askOperations(`instances/${encodeURIComponent(processInstanceId)}`, reading.signal), readWords()]);
      place.replaceChildren(...whereabouts(answer));
    } catch (error) {
      if (error.name !== 'AbortError') {
        place.replaceChildren(element('p', {role: 'alert'}, error.message));
      }
    } finally {
      place.removeAttribute('aria-busy');
    }
  },

  unmount: () => reading?.abort()
};
