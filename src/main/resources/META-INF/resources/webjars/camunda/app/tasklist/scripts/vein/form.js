import {hide, sayWhatComes} from './afterwards.js';
import {readTask} from './api.js';
import {fillChoices} from './choices.js';
import {Draft} from './draft.js';
import {button, element, note} from './dom.js';
import {findingSummary, readFinding} from './finding.js';
import {limitDecisions, markRecommended} from './form/decisions.js';
import {prepare} from './form/fields.js';
import {tickRows} from './form/lists.js';
import {LiveAdvice} from './form/live-advice.js';
import {MedicinePanel} from './form/medicine-panel.js';
import {suggestWhileTyping} from './form/medicine-search.js';
import {ProblemBox} from './form/problem-box.js';
import {forget, understand} from './form/numbers.js';
import {askBeside, clearProblem, sayBeside, showInvalid} from './form/problems.js';
import {read} from './form/reading.js';
import {refusal} from './form/refusal.js';
import {inWords, notToHospital, reached} from './legs.js';
import {summary} from './summary.js';
import {showScores} from './vcss.js';
import {asTime, readWords, say, sayOr} from './words.js';
import {showWork} from './work.js';

/**
 * Runs one of the clinic's forms (see form/fields.js for what its HTML means). It submits one variable, `submission`, made at
 * the moment of submitting; what was typed before that is kept as a draft on the server (see draft.js), never in the browser.
 *
 * @param camForm the Tasklist's form
 * @param scope   its AngularJS scope
 * @param options show: the form's own conditions; rows: (answer) => {list: codes} ticks rows at the start;
 *                advice: asks the decision tables about the draft after each change; constant: submitted as it is;
 *                about: 'finding' where the task is not of a referral
 */
export function veinForm(camForm, scope, options = {}) {
  // First of all: the Tasklist would keep a draft in the browser, by itself, when a session ends.
  camForm.on('store', form => {
    form.storePrevented = true;
  });
  const form = new ClinicForm(camForm, options);
  camForm.on('submit', () => form.submit());
  camForm.on('submit-success', () => form.sent());
  camForm.on('submit-failed', (_, [error]) => form.failed(error));
  scope.$watch('options.disableForm', disabled => form.enable(!disabled));
  scope.$on('$destroy', () => form.leave());
}

const ABOUT = {
  referral: {read: readTask, summary},
  finding: {read: readFinding, summary: findingSummary}
};

class ClinicForm {

  constructor(camForm, options) {
    this.camForm = camForm;
    this.options = options;
    this.about = ABOUT[options.about || 'referral'];
    this.node = camForm.formElement[0];
    this.fields = this.node.querySelector('[data-fields]');
    this.top = element('div', {});
    this.problems = new ProblemBox(this.fields);
    this.advice = new LiveAdvice(camForm.taskId, advice => this.advised(advice));
    this.draft = new Draft(options.about ? undefined : camForm.taskId, this.fields);
    this.known = {work: {}, caseFile: {}, advice: {}, demanded: new Set()};
    this.ready = false;
    this.stay = new AbortController();
    this.node.classList.add('vein');
    hide();
    this.node.prepend(this.top);
    this.fields.hidden = true;
    this.listen();
    if (!camForm.taskId) {
      this.start();
    }
  }

  listen() {
    this.fields.addEventListener('input', event => {
      clearProblem(event.target.closest('[data-field]'));
      forget(event.target);
      this.draft.changed(false);
    });
    this.fields.addEventListener('change', event => {
      showInvalid(event.target.closest('[data-field]'));
      this.understood(event.target);
      this.changed(event.target);
      this.draft.changed(true);
    });
    this.fields.addEventListener('keydown', event => {
      // Enter in a line of text must not press the first button of the form.
      if (event.key === 'Enter' && event.target.tagName === 'INPUT') {
        event.preventDefault();
      }
    });
  }

  /** The form that starts a pathway, of which there is no task yet. */
  async start() {
    try {
      await readWords();
      this.begin({});
    } catch (error) {
      this.top.replaceChildren(note('warning', error.message, ' ', button(sayOr('task.try-again', 'Try again'), () => this.start())));
    }
  }

  async understood(control) {
    try {
      await understand(control, this.stay.signal);
      showInvalid(control.closest('[data-field]'));
    } catch (error) {
      if (error.name !== 'AbortError') {
        this.problems.show([{field: '', message: say('task.what-was-typed-could-not', error.message)}], new Map());
      }
    }
  }

  /** The Tasklist lets only the assignee complete; it tells us here when that changes. */
  async enable(mine) {
    this.mine = mine;
    if (!this.camForm.taskId || this.loading) {
      return;
    }
    this.loading = true;
    this.top.setAttribute('aria-busy', 'true');
    try {
      [this.answer] = await Promise.all([this.about.read(this.camForm.taskId, this.stay.signal), readWords()]);
      this.begin(this.answer);
    } catch (error) {
      if (error.name !== 'AbortError') {
        this.ready = false;
        this.fields.hidden = true;
        this.top.replaceChildren(note('warning', error.message, ' ', button(sayOr('task.try-again', 'Try again'), () => this.enable(this.mine))));
      }
    } finally {
      this.loading = false;
      this.top.removeAttribute('aria-busy');
    }
  }

  begin(answer) {
    this.known = {...this.known, work: inWords(answer.work || {}), caseFile: answer.caseFile || {}};
    if (this.camForm.taskId) {
      this.top.replaceChildren(this.mine ? '' : claimFirst(answer.task), this.about.summary(answer, {advised: this.mine}));
    }
    if (this.prepared) {
      this.fields.querySelectorAll('[data-choices]').forEach(holder => fillChoices(holder, this.known.work));
    } else {
      this.prepareFields(answer);
    }
    this.ready = true;
    this.fields.hidden = !this.mine && Boolean(this.camForm.taskId);
    this.changed();
    if (this.mine && this.known.work.slots && this.read().submission.from) {
      this.refreshChoices();
    }
    if (this.mine) {
      this.draft.begin(this.stay.signal);
    }
  }

  prepareFields(answer) {
    this.prepared = true;
    this.advice.of(answer.task?.key);
    prepare(this.fields, this.known.work);
    suggestWhileTyping(this.fields, this.stay.signal);
    limitDecisions(this.fields, this.known.work);
    this.advice.show(this.known.work);
    markRecommended(this.fields, this.known.work);
    this.fields.prepend(this.draft.node, this.problems.node, ...showWork(this.known.work),
      this.fields.querySelector('[data-field]')
        ? element('p', {class: 'vein-key'}, element('span', {class: 'vein-required'}, '*'), ` ${say('task.must-be-filled-in')}`) : '');
    const medicines = this.fields.querySelector('[data-medicines]');
    if (medicines) {
      this.medicines = new MedicinePanel(medicines, () => this.medicineLookedUp(), this.stay.signal);
      this.medicines.show(this.known.caseFile);
    }
    const place = this.fields.querySelector('[data-advice]');
    if (place) {
      place.append(this.advice.node);
    } else {
      this.problems.node.after(this.advice.node);
    }
    for (const [list, codes] of Object.entries(this.options.rows?.(answer) || {})) {
      tickRows(this.fields.querySelector(`[data-list="${list}"]`), codes);
    }
  }

  /** The tables say something else of it then, whatever else was typed. */
  async medicineLookedUp() {
    this.answer = await this.about.read(this.camForm.taskId, this.stay.signal);
    this.known = {...this.known, work: inWords(this.answer.work || {}), caseFile: this.answer.caseFile || {}};
    this.medicines.show(this.known.caseFile);
    this.top.replaceChildren(this.about.summary(this.answer, {advised: this.mine}));
    if (this.options.advice) {
      await this.advice.ask(this.read().submission);
    } else {
      this.advice.show(this.known.work);
    }
  }

  read() {
    return read(this.fields, {notToHospital, reached, ...this.options.show}, this.known);
  }

  changed(control) {
    const {submission} = this.read();
    if (this.options.advice && this.mine && control) {
      this.advice.askSoon(submission);
    }
  }

  advised(answer) {
    const advice = inWords(answer);
    this.known.advice = advice;
    this.advice.show(advice);
    markRecommended(this.fields, {...this.known.work, ...advice});
    if (advice.standing) {
      this.fields.querySelectorAll('[data-choices="standing"]').forEach(holder => fillChoices(holder, advice));
    }
    this.offer(advice);
    showScores(this.fields, advice.scores);
    askBeside(this.fields, advice.questions);
    sayBeside(this.fields, advice.heldUntil
      ? [{field: 'slotId', message: say('choices.held', asTime(advice.heldUntil))}] : advice.besideFields, this.read().places);
    this.draft.goOn();
  }

  submit() {
    const {submission, problems, places} = this.read();
    if (!this.ready || problems.length > 0) {
      this.camForm.submitPrevented = true;
      this.problems.show(problems, places);
      return;
    }
    this.problems.show([], places);
    // Not at once: a draft that overtakes what is submitted finds the task gone.
    this.draft.changed(false);
    const {variableManager} = this.camForm;
    delete variableManager.variables.submission;
    variableManager.createVariable({name: 'submission', type: 'String', value: JSON.stringify({...this.options.constant, ...submission})});
  }

  /** The server's reasons stand beside their fields; the Tasklist's own message then only points there. */
  failed(error) {
    const problems = refusal(error);
    if (problems) {
      problems.forEach(({field}) => this.known.demanded.add(field));
      this.problems.show(problems, this.read().places);
      error.message = say('task.please-see-the-reasons-in');
      this.refreshChoices();
    } else if (!/submission prevented/.test(error?.message || '')) {
      this.problems.show([{field: '', message: say('task.it-was-not-saved-please')}], new Map());
    }
  }

  /** What was offered may be gone, such as a time that somebody else has booked. */
  async refreshChoices() {
    if (this.known.work.slots) {
      await this.advice.ask(this.read().submission);
    }
  }

  /** The times that fit what was asked for; a list that stays the same stays as it was unfolded. */
  offer({slots, slotsUntil}) {
    if (slots && JSON.stringify(slots) !== JSON.stringify(this.known.work.slots)) {
      this.known.work = {...this.known.work, slots, slotsUntil};
      this.fields.querySelectorAll('[data-choices="slots"]').forEach(holder => fillChoices(holder, this.known.work));
      this.changed();
    }
  }

  sent() {
    this.draft.sent();
    if (this.camForm.taskId && this.known.caseFile.referral) {
      sayWhatComes(this.camForm.taskId, this.answer.task, this.known.caseFile.referral);
    }
  }

  leave() {
    this.draft.leave();
    this.advice.stop();
    this.stay.abort();
  }
}

function claimFirst({assignee}) {
  return note('info', element('strong', {}, `${say('task.claim-this-task-first')} `), assignee
    ? say('task.has-claimed-it', assignee)
    : say('task.choose-claim-above-then-the'));
}
