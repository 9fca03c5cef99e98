package clinic.vein.vascular.course;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.BookingFault;
import clinic.vein.scheduling.NoShowSafeguards;
import clinic.vein.vascular.assessment.Assessments;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is advised about a patient who has missed sessions. */
@Component
class MissedSessionAdvice {

    record Advice(
            List<MissedSessionDecision.Decision> allowedDecisions,
            @Nullable Recommendation recommendation,
            List<String> warnings) {}

    record Recommendation(MissedSessionDecision.Decision decision, List<FiredRule> rules) {}

    private final NoShowSafeguards safeguards;
    private final Referrals referrals;
    private final Assessments assessments;

    MissedSessionAdvice(NoShowSafeguards safeguards, Referrals referrals, Assessments assessments) {
        this.safeguards = safeguards;
        this.referrals = referrals;
        this.assessments = assessments;
    }

    NoShowSafeguards.Found safeguards(ReferralId id, @Nullable Boolean vulnerable) {
        return safeguards.of(referrals.find(id).orElseThrow(), Purpose.SESSION, isUlcerFound(id), vulnerable);
    }

    Advice on(ReferralId id, @Nullable Boolean vulnerable) {
        NoShowSafeguards.Found found = safeguards(id, vulnerable);
        return new Advice(
                found.bar()
                        ? List.of(MissedSessionDecision.Decision.REBOOK)
                        : List.of(MissedSessionDecision.Decision.values()),
                found.any() ? new Recommendation(MissedSessionDecision.Decision.REBOOK, found.rules()) : null,
                found.bar() ? List.of(BookingFault.DISCHARGE_BARRED.title()) : List.of());
    }

    /** C6 of the CEAP classification is an open ulcer. */
    private boolean isUlcerFound(ReferralId id) {
        return assessments.latest(id).stream()
                .flatMap(assessment -> assessment.legs().stream())
                .anyMatch(leg -> leg.ceap().startsWith("C6"));
    }
}
