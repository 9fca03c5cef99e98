package clinic.vein.vascular.followup;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.vascular.course.ComplicationUrgency;
import clinic.vein.vascular.safety.Complication;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A complication that is seen at a session is as urgent as the same one found afterwards: one table says so. */
@Component
class SeenComplications implements ComplicationUrgency {

    private final FollowUpRedFlags redFlags;
    private final ComplicationFindings findings;

    SeenComplications(FollowUpRedFlags redFlags, ComplicationFindings findings) {
        this.redFlags = redFlags;
        this.findings = findings;
    }

    @Override
    public Urgency of(ReferralId id, List<Complication> seen) {
        return Stream.concat(
                        seen.stream().flatMap(each -> redFlags.of(each).urgency().stream()),
                        findings.standing(id, null).urgency().stream())
                .min(Urgency::compareTo)
                .orElse(Urgency.ROUTINE);
    }
}
