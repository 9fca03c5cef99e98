package clinic.vein.checkup;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.CareTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.referral.Referral;
import java.util.Optional;

/**
 * Where a pathway goes on that was lost: at a task of the state in which somebody looks at the referral and decides, rather
 * than at one that takes for granted what was lost.
 */
record ResumePoint(String element, ProcessFacts facts) {

    private static final String TRIAGE = "Triage";

    /** @throws IllegalArgumentException for a closed referral */
    static ResumePoint of(Referral referral) {
        Urgency urgency = referral.urgency() == null ? Urgency.ROUTINE : referral.urgency();
        ProcessFacts facts =
                ProcessFacts.of(ProcessVariable.URGENCY, urgency.name()).and(ProcessVariable.ADVICE_BY_RULE, false);
        return new ResumePoint(
                task(referral).map(CareTask::id).orElse(TRIAGE),
                referral.pathway() == null
                        ? facts
                        : facts.and(ProcessVariable.PATHWAY, referral.pathway().name()));
    }

    /** Empty for a referral that nobody need look at before triage has. */
    private static Optional<CareTask> task(Referral referral) {
        return switch (referral.state()) {
            case RECEIVED -> Optional.empty();
            case TRIAGED ->
                Optional.of(referral.pathway() == Pathway.ADVICE ? CareTask.ADVISE_PATIENT : CareTask.CHECK_REFERRAL);
            case CHECKING -> Optional.of(CareTask.CHECK_REFERRAL);
            case RED_FLAG -> Optional.of(CareTask.CALL_PATIENT);
            case INFO_REQUESTED -> Optional.of(CareTask.CHASE_INFORMATION);
            case IN_REVIEW, TREATING_CAUSE ->
                Optional.of(referral.pathway() == Pathway.VEIN_ONLY ? CareTask.TRIAGE_VEINS : CareTask.REVIEW_REFERRAL);
            case APPROVED -> Optional.of(CareTask.BOOK_ASSESSMENT);
            case BOOKED -> Optional.of(CareTask.RECORD_ARRIVAL);
            case NO_SHOW -> Optional.of(CareTask.DECIDE_AFTER_NO_SHOW);
            case ASSESSED -> Optional.of(CareTask.ASSESS_VEINS);
            case CONSENTED -> Optional.of(CareTask.RECORD_CONSENT);
            case IN_TREATMENT, IN_FOLLOW_UP -> Optional.of(CareTask.REVIEW_OUTCOME);
            case RETURNED_WITH_ADVICE, DECLINED, COMPLETED, WITHDRAWN, DIED, SENT_TO_EMERGENCY, ENTERED_IN_ERROR ->
                throw new IllegalArgumentException(referral.state() + " is closed");
        };
    }
}
