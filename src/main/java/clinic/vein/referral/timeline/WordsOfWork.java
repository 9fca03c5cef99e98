package clinic.vein.referral.timeline;

import clinic.vein.kernel.Role;
import clinic.vein.process.ClaimEnd;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.TaskKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people read of letters and messages, tasks and waits, and of what was noted before. */
interface WordsOfWork
        extends Saying,
                MessageEntry.Reader<String>,
                DocumentEntry.Reader<String>,
                TaskEntry.Reader<String>,
                StepEntry.Reader<String>,
                NoteEntry.Reader<String>,
                FormerEntry.Reader<String> {

    /** An element of a model by its name. */
    String element(String id);

    @Override
    default String messageWritten(Term template, Term recipient) {
        return message(EventKind.MESSAGE_WRITTEN, template, recipient);
    }

    @Override
    default String messageSent(Term template, Term recipient) {
        return message(EventKind.MESSAGE_SENT, template, recipient);
    }

    @Override
    default String messageFailed(Term template, Term recipient) {
        return message(EventKind.MESSAGE_FAILED, template, recipient);
    }

    @Override
    default String messageDropped(Term template, Term recipient) {
        return message(EventKind.MESSAGE_DROPPED, template, recipient);
    }

    @Override
    default String messageCameBack(Term template, Term recipient) {
        return message(EventKind.MESSAGE_CAME_BACK, template, recipient);
    }

    @Override
    default String messageHeld(Term template, Term recipient) {
        return message(EventKind.MESSAGE_HELD, template, recipient);
    }

    private String message(EventKind kind, Term template, Term recipient) {
        return say(EntrySentence.MESSAGE, say(kind), template, recipient);
    }

    @Override
    default String taskCreated(TaskKey task) {
        return say(EventKind.TASK_CREATED, task);
    }

    @Override
    default String taskClaimed(TaskKey task) {
        return say(EventKind.TASK_CLAIMED, task);
    }

    @Override
    default String taskReleased(TaskKey task) {
        return say(EventKind.TASK_RELEASED, task);
    }

    @Override
    default String taskCompleted(TaskKey task) {
        return say(EventKind.TASK_COMPLETED, task);
    }

    @Override
    default String taskReminded(TaskKey task) {
        return say(EventKind.TASK_REMINDED, task);
    }

    @Override
    default String taskEscalated(TaskKey task, Role to) {
        return say(EntrySentence.TASK_ESCALATED, task, to);
    }

    @Override
    default String taskRescheduled(TaskKey task) {
        return say(EventKind.TASK_RESCHEDULED, task);
    }

    @Override
    default String taskRemoved(TaskKey task) {
        return say(EventKind.TASK_REMOVED, task);
    }

    @Override
    default String taskGivenBack(TaskKey task, String from, ClaimEnd why) {
        return say(EntrySentence.TASK_GIVEN_BACK, task, from, why);
    }

    @Override
    default String taskHandedOn(TaskKey task, @Nullable String from, @Nullable String to, @Nullable String reason) {
        String said;
        if (to == null) {
            said = say(EntrySentence.TASK_RETURNED, task, from == null ? "" : from);
        } else if (from == null) {
            said = say(EntrySentence.TASK_ASSIGNED, task, to);
        } else {
            said = say(EntrySentence.TASK_TAKEN_OVER, task, from, to);
        }
        return reason == null ? said : say(EntrySentence.WITH_REASON, said, reason);
    }

    @Override
    default String taskDoneFor(TaskKey task, String absent) {
        return say(EntrySentence.TASK_DONE_FOR, task, absent);
    }

    @Override
    default String stepReached(String element) {
        return say(EventKind.STEP_REACHED, element(element));
    }

    @Override
    default String stepLeft(String element) {
        return say(EventKind.STEP_LEFT, element(element));
    }

    @Override
    default String stepCancelled(String element) {
        return say(EventKind.STEP_CANCELLED, element(element));
    }

    @Override
    default String letterWritten(Term letter) {
        return say(EventKind.LETTER_WRITTEN, letter);
    }

    @Override
    default String letterCorrected(Term letter, Term part) {
        return say(EventKind.LETTER_CORRECTED, letter, part);
    }

    @Override
    default String documentAttached(Term document) {
        return say(EventKind.DOCUMENT_ATTACHED, document);
    }

    @Override
    default String documentInfected(Term document) {
        return say(EventKind.DOCUMENT_INFECTED, document);
    }

    @Override
    default String documentRemoved(Term document, Term reason) {
        return say(EventKind.DOCUMENT_REMOVED, document, reason);
    }

    @Override
    default String patientCorrected(List<Term> fields) {
        return say(EventKind.PATIENT_CORRECTED, fields);
    }

    @Override
    default String contactWished(Term wish) {
        return say(EventKind.CONTACT_WISHED, wish);
    }

    @Override
    default String linksTakenBack(List<Term> purposes) {
        return say(EventKind.LINKS_TAKEN_BACK, purposes);
    }

    @Override
    default String endingRecorded(Term what) {
        return say(EventKind.ENDING_RECORDED, what);
    }

    @Override
    default String undoAsked(Term what) {
        return say(EventKind.UNDO_ASKED, what);
    }

    @Override
    default String endingUndone(Term what) {
        return say(EventKind.ENDING_UNDONE, what);
    }

    @Override
    default String merged(Term step) {
        return say(EventKind.MERGED, step);
    }

    @Override
    default String talked(Term what, @Nullable String onBehalfOf) {
        return onBehalfOf == null
                ? say(EventKind.TALKED, what)
                : say(EntrySentence.TALKED_FOR, say(EventKind.TALKED, what), onBehalfOf);
    }

    @Override
    default String repaired(ProcessTrouble.Kind what) {
        return say(EventKind.REPAIRED, what);
    }

    @Override
    default String otherRelease(String written) {
        return say(EventKind.OTHER_RELEASE, element(written));
    }

    @Override
    default String notedBefore(EventKind of, @Nullable String text) {
        return text == null ? say(of) : say(of, text);
    }

    @Override
    default String erased(EventKind of) {
        return say(of);
    }
}
