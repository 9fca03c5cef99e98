package clinic.vein.triage;

import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violations;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.Veins;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TriageEntry;
import clinic.vein.referral.timeline.TriageEntry.RedFlagCleared;
import clinic.vein.triage.thrombosis.AssessLegs;
import clinic.vein.triage.thrombosis.LegAnswers;
import clinic.vein.triage.thrombosis.LegVerdict;
import com.fasterxml.jackson.databind.JsonNode;
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
    private final AssessLegs legs;
    private final ApplicationEventPublisher events;

    RedFlagCall(
            Referrals referrals, Progress progress, Notes notes, AssessLegs legs, ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.progress = progress;
        this.notes = notes;
        this.legs = legs;
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

    /** What the tables say of the legs so far. */
    LegVerdict advise(TaskContext task, JsonNode draft) {
        return legs.draft(task.referral(), draft);
    }

    /**
     * Checks what was found of the legs.
     *
     * @param firstReport whether the red flag is in the patient's own report, which may be of one swollen or tender leg
     */
    Runnable checkLegs(
            TaskContext task, LegAnswers answers, Enum<?> outcome, boolean firstReport, Violations violations) {
        if (outcome == null) {
            return () -> {};
        }
        Veins reported = referrals.find(task.referral()).orElseThrow().report().veins();
        return legs.check(
                task,
                answers,
                outcome.name(),
                firstReport && reported.swollenOrTenderLeg() == Veins.SwollenLeg.ONE,
                violations);
    }

    ProcessFacts record(TaskContext task, Enum<?> outcome, Urgency urgency, String note) {
        notes.add(task.referral(), task.key(), note);
        progress.note(task.referral(), new RedFlagCleared(Term.of(outcome)));
        if (urgency == null) {
            return ProcessFacts.NONE;
        }
        referrals.setUrgency(task.referral(), urgency);
        progress.note(task.referral(), new TriageEntry.UrgencyChanged(urgency));
        events.publishEvent(new UrgencyChanged(task.referral()));
        return ProcessFacts.of(ProcessVariable.URGENCY, urgency.name());
    }
}
