package clinic.vein.triage;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The red flags that came while a referral was under way, and that nobody has let the patient go on in spite of yet. */
@Component
class ReportedSince {

    private final FurtherReports furtherReports;
    private final RedFlagCalls calls;
    private final ReportedFindings reported;

    ReportedSince(FurtherReports furtherReports, RedFlagCalls calls, ReportedFindings reported) {
        this.furtherReports = furtherReports;
        this.calls = calls;
        this.reported = reported;
    }

    /** First the one that stands for what was told in words, then those that a further report answers. */
    List<StandingFinding> standing(ReferralId id) {
        Instant handled = calls.lastHandled(id).orElse(Instant.MIN);
        Map<String, StandingFinding> answered = new TreeMap<>();
        furtherReports.addedTo(id).stream()
                .filter(further ->
                        further.urgency().isRedFlag() && !further.receivedAt().isBefore(handled))
                .map(FurtherReport::asReferral)
                .flatMap(further -> reported.standing(further, Map.of()).stream())
                .forEach(finding -> answered.merge(finding.code(), finding, ReportedSince::theSurer));
        answered.put("", StandingFinding.REPORTED);
        return List.copyOf(answered.values());
    }

    private static StandingFinding theSurer(StandingFinding one, StandingFinding other) {
        return one.isOpen() ? other : one;
    }
}
