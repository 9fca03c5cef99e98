package clinic.vein.vascular.followup;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.triage.DangersAfterTreatment;
import clinic.vein.triage.SettleFindings;
import clinic.vein.triage.StandingFinding;
import clinic.vein.vascular.course.Complications;
import clinic.vein.vascular.safety.Complication;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands against closing a complication with a word: what was reported after the treatment, and what it is. */
@Component
class ComplicationFindings implements DangersAfterTreatment {

    private final FollowUps followUps;
    private final FollowUpRedFlags redFlags;
    private final Complications complications;
    private final SettleFindings settleFindings;

    ComplicationFindings(
            FollowUps followUps,
            FollowUpRedFlags redFlags,
            Complications complications,
            SettleFindings settleFindings) {
        this.followUps = followUps;
        this.redFlags = redFlags;
        this.complications = complications;
        this.settleFindings = settleFindings;
    }

    /** @param urgency of the most urgent one, as far as the table gives one */
    record Standing(List<StandingFinding> named, Optional<Urgency> urgency) {

        /** Of whoever is sent to be seen today. */
        Urgency urgencyToday() {
            return urgency.filter(Urgency.EMERGENCY::equals).orElse(Urgency.SAME_DAY);
        }
    }

    @Override
    public boolean stand(ReferralId id) {
        return !standing(id, null).named().isEmpty();
    }

    /** @param kind of the complication; null while nobody has said */
    Standing standing(ReferralId id, @Nullable Complication kind) {
        Optional<Instant> settled = settleFindings.settledAt(id);
        List<FollowUps.Flagged> flagged = followUps
                .flagged(id)
                .filter(check -> settled.map(check.at()::isAfter).orElse(true))
                .toList();
        List<FollowUpRedFlags.Found> found = Stream.concat(
                        complications.of(id).stream()
                                .filter(ComplicationFindings::isOpen)
                                .map(Complications.Seen::kind),
                        Stream.ofNullable(kind))
                .distinct()
                .map(redFlags::of)
                .toList();
        Map<String, StandingFinding> byCode = new LinkedHashMap<>();
        Stream.concat(
                        flagged.stream().flatMap(check -> check.redFlags().stream()),
                        found.stream().flatMap(each -> each.codes().stream()))
                .forEach(code -> byCode.putIfAbsent(code, StandingFinding.afterTreatment(code)));
        settleFindings.handedOn(id).forEach(finding -> byCode.putIfAbsent(finding.code(), finding));
        return new Standing(
                List.copyOf(byCode.values()),
                Stream.concat(
                                flagged.stream().map(FollowUps.Flagged::urgency),
                                found.stream().flatMap(each -> each.urgency().stream()))
                        .min(Urgency::compareTo));
    }

    /** Seen, and nobody has said yet what became of it. */
    private static boolean isOpen(Complications.Seen seen) {
        return !Boolean.TRUE.equals(seen.resolved())
                && (seen.action() == null
                        || seen.action() == clinic.vein.vascular.course.ComplicationHandling.Action.SEEN_TODAY);
    }
}
