package clinic.vein.triage;

import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.process.Urgency;
import clinic.vein.process.Violations;
import clinic.vein.referral.EventKind;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the nurse's two kinds of call about a red flag have in common. */
@Component
class RedFlagCall {

    static final int LONGEST_NOTE = 2000;

    enum SpokeWith {
        PATIENT,
        CARER
    }

    private final Referrals referrals;
    private final Progress progress;
    private final Notes notes;
    private final ApplicationEventPublisher events;

    RedFlagCall(Referrals referrals, Progress progress, Notes notes, ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.progress = progress;
        this.notes = notes;
        this.events = events;
    }

    static void check(Violations violations, SpokeWith spokeWith, Urgency urgency, boolean goesOn, String note) {
        violations.required(spokeWith, "spokeWith");
        violations.required(note, "note");
        violations.text(note, LONGEST_NOTE, "note");
        violations.addIf(
                urgency == Urgency.EMERGENCY,
                "urgency",
                "out.of.range",
                "A patient in an emergency is sent to emergency care.");
        violations.addIf(
                urgency != null && !goesOn, "urgency", "not.expected", "Only for a patient who is safe to continue.");
    }

    ProcessFacts record(TaskContext task, String outcome, Urgency urgency, String note) {
        notes.add(task.referral(), task.key(), note);
        progress.note(task.referral(), EventKind.RED_FLAG_CLEARED, outcome);
        if (urgency == null) {
            return ProcessFacts.NONE;
        }
        referrals.setUrgency(task.referral(), urgency);
        progress.note(task.referral(), EventKind.URGENCY_CHANGED, urgency.name());
        events.publishEvent(new UrgencyChanged(task.referral()));
        return ProcessFacts.of(ProcessVariable.URGENCY, urgency.name());
    }
}
