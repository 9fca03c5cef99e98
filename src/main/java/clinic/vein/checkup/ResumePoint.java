package clinic.vein.checkup;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.referral.Referral;

/**
 * Where a pathway goes on that was lost: at a task of the state in which somebody looks at the referral and decides, rather
 * than at one that takes for granted what was lost.
 */
record ResumePoint(String element, ProcessFacts facts) {

    /** @throws IllegalArgumentException for a closed referral */
    static ResumePoint of(Referral referral) {
        String element = switch (referral.state()) {
            case RECEIVED -> "Triage";
            case TRIAGED, CHECKING -> "CheckReferral";
            case RED_FLAG -> "CallPatient";
            case INFO_REQUESTED -> "ChaseInformation";
            case IN_REVIEW, TREATING_CAUSE ->
                referral.pathway() == Pathway.VEIN_ONLY ? "TriageVeins" : "ReviewReferral";
            case APPROVED -> "BookAssessment";
            case BOOKED -> "RecordArrival";
            case NO_SHOW -> "DecideAfterNoShow";
            case ASSESSED -> "AssessVeins";
            case CONSENTED -> "RecordConsent";
            case IN_TREATMENT, IN_FOLLOW_UP -> "ReviewOutcome";
            default -> throw new IllegalArgumentException(referral.state() + " is closed");
        };
        Urgency urgency = referral.urgency() == null ? Urgency.ROUTINE : referral.urgency();
        ProcessFacts facts = ProcessFacts.of(ProcessVariable.URGENCY, urgency.name());
        return new ResumePoint(
                element,
                referral.pathway() == null
                        ? facts
                        : facts.and(ProcessVariable.PATHWAY, referral.pathway().name()));
    }
}
