import {readTask} from './api.js';
import {element, note} from './dom.js';
import {summary} from './summary.js';
import {talkPanel} from './talk.js';
import {readWords, sayOr} from './words.js';

let reading;

/** The tab "Referral" beside each task's form: the whole case file. */
export const referralTab = {
  id: 'vein-referral',
  pluginPoint: 'tasklist.task.detail',
  priority: 950,
  properties: {
    get label() {
      return sayOr('casefile.referral', 'Referral');
    }
  },

  render(target, {taskId}) {
    const place = element('div', {class: 'vein', 'aria-busy': 'true'}, sayOr('task.loading', 'Loading…'));
    target.append(place);
    reading?.abort();
    reading = new AbortController();
    Promise.all([readTask(taskId, reading.signal), readWords()])
      .then(([answer]) => {
        const referral = answer.caseFile?.referral?.id;
        place.replaceChildren(...referral ? [talkPanel(referral)] : [], summary(answer, {open: true, withTalk: Boolean(referral)}));
      })
      .catch(error => {
        if (error.name !== 'AbortError') {
          place.replaceChildren(note('warning', error.message));
        }
      })
      .finally(() => place.removeAttribute('aria-busy'));
  }
};
