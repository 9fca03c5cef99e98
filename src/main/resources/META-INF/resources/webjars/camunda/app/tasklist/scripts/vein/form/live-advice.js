import {showAdvice} from '../advice.js';
import {askAdvice} from '../api.js';
import {element, note} from '../dom.js';
import {say} from '../words.js';

const PAUSE = 400;

/** What the decision tables say about a draft: asked when its changes pause, and only the newest draft is answered. */
export class LiveAdvice {

  /** @param heard is given each answer */
  constructor(taskId, heard) {
    this.taskId = taskId;
    this.heard = heard;
    this.node = element('div', {class: 'vein-advice', 'aria-live': 'polite'});
  }

  /** @param task the task's id in the model */
  of(task) {
    this.task = task;
  }

  show(advice) {
    this.node.replaceChildren(...showAdvice(advice, this.task));
  }

  askSoon(draft) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(draft), PAUSE);
  }

  async ask(draft) {
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      this.heard(await askAdvice(this.taskId, draft, this.asking.signal));
    } catch (error) {
      if (error.name !== 'AbortError') {
        this.node.replaceChildren(note('warning', say('task.no-advice-now', error.message)));
      }
    }
  }

  stop() {
    clearTimeout(this.waiting);
    this.asking?.abort();
  }
}
