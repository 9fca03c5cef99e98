import {clinic, keepDraft, readDraft} from './api.js';
import {element, note} from './dom.js';
import {putBack, typedIn} from './form/typed.js';
import {forgetUnsaved, unsaved} from './unsaved.js';
import {asMoment, say} from './words.js';

const PAUSE = 1500;
const AFTER_A_FIELD = 250;
const AT_LATEST = 10000;

// The clinic's own watch over the sign-in would leave the page at once.
document.addEventListener('vein-session-ended', event => {
  if (unsaved.typed) {
    event.preventDefault();
    location.hash = '#/login';
  }
});

/** Keeps on the server what somebody types into a task's form: when typing pauses, and at latest after ten seconds of it. */
export class Draft {

  constructor(taskId, fields) {
    this.taskId = taskId;
    this.fields = fields;
    this.node = element('div', {class: 'vein-draft', 'aria-live': 'polite'});
  }

  /** Puts back what was kept before. Nothing is kept until that is done, or it would take its place. */
  async begin(signal) {
    if (this.begun || !this.taskId) {
      return;
    }
    this.begun = true;
    try {
      const kept = await readDraft(this.taskId, signal);
      if (kept) {
        this.waiting = putBack(this.fields, kept.typed);
        this.node.replaceChildren(note('info', say('draft.what-you-had-typed-until', asMoment(kept.savedAt))));
      }
      this.ready = true;
    } catch (error) {
      this.begun = false;
      if (error.name !== 'AbortError') {
        this.node.replaceChildren(note('warning', say('draft.what-is-typed-here-is', error.message)));
      }
    }
  }

  /** What is offered has changed: some of what was kept may have a place only now. */
  goOn() {
    if (this.waiting?.fields.length > 0) {
      this.waiting = putBack(this.fields, this.waiting);
    }
  }

  /** @param field whether somebody is through with a field */
  changed(field) {
    if (!this.ready) {
      return;
    }
    const typed = typedIn(this.fields) || {fields: []};
    if (JSON.stringify(typed) === this.kept) {
      return;
    }
    unsaved.taskId = this.taskId;
    unsaved.typed = typed;
    this.since ??= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), Math.min(field ? AFTER_A_FIELD : PAUSE, this.since + AT_LATEST - Date.now()));
  }

  async save() {
    clearTimeout(this.timer);
    this.since = undefined;
    const {typed} = unsaved;
    if (unsaved.taskId !== this.taskId || !typed) {
      return;
    }
    try {
      const {savedAt} = await keepDraft(this.taskId, typed);
      this.kept = JSON.stringify(typed);
      if (unsaved.typed === typed) {
        forgetUnsaved();
      }
      this.node.replaceChildren(element('p', {class: 'vein-kept'}, say('draft.kept-as-a-draft', asMoment(savedAt))));
    } catch (error) {
      this.notKept(error);
    }
  }

  notKept(error) {
    const ended = error.status === 401;
    this.node.replaceChildren(note('warning', `${say('draft.what-you-typed-last-is', error.message)} `, ended &&
      element('a', {href: `${clinic()}/sign-in`, target: '_blank', rel: 'noopener'}, say('draft.sign-in-in-a-new')), ended && say('draft.then-go-on-here')));
    // Whatever the reason, what was typed is the only copy: it stays on the page until it was kept or sent.
    if (ended) {
      this.timer = setTimeout(() => this.save(), AT_LATEST);
    }
  }

  /** It was sent, and the server has forgotten the draft. */
  sent() {
    this.ready = false;
    this.since = undefined;
    clearTimeout(this.timer);
    forgetUnsaved();
  }

  leave() {
    if (this.since !== undefined) {
      this.save();
    }
    this.ready = false;
  }
}
