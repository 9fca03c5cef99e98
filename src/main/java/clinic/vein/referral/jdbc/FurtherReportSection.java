package clinic.vein.referral.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CaseFileSection;
import clinic.vein.referral.Changes;
import clinic.vein.referral.Changes.Change;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Referrals;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was reported again while the referral was open, and what of it is new. */
@Component
class FurtherReportSection implements CaseFileSection {

    private final Referrals referrals;
    private final FurtherReports furtherReports;
    private final Changes changes;

    FurtherReportSection(Referrals referrals, FurtherReports furtherReports, Changes changes) {
        this.referrals = referrals;
        this.furtherReports = furtherReports;
        this.changes = changes;
    }

    record Line(Instant receivedAt, String source, String urgency, List<Change> changes) {}

    @Override
    public String name() {
        return "furtherReports";
    }

    @Override
    public Object read(ReferralId id) {
        return referrals
                .find(id)
                .map(referral -> furtherReports.addedTo(id).stream()
                        .map(further -> line(further, changes.between(referral.report(), further.report())))
                        .toList())
                .orElse(List.of());
    }

    private static Line line(FurtherReport further, List<Change> changes) {
        return new Line(
                further.receivedAt(),
                further.report().source().name(),
                further.urgency().name(),
                changes);
    }
}
