package clinic.vein.intake;

import clinic.vein.intake.TakeInReport.Taken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Referrals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in one row of a file, once for ever: the memory of its content and the referral are written together. */
@Component
public class ImportRow {

    private final AcceptedRows acceptedRows;
    private final Referrals referrals;
    private final TakeInReport takeInReport;

    ImportRow(AcceptedRows acceptedRows, Referrals referrals, TakeInReport takeInReport) {
        this.acceptedRows = acceptedRows;
        this.referrals = referrals;
        this.takeInReport = takeInReport;
    }

    /**
     * @param referral as whoever sent the row sees it
     * @param known whether the referral is from an earlier time, and may be closed by now
     */
    public record Imported(Referral referral, boolean known) {}

    @Transactional
    public Imported importRow(ReferralReport report) {
        ContentHash content = ContentHash.of(report);
        if (!acceptedRows.claim(content)) {
            return new Imported(knownReferral(content), true);
        }
        Taken taken = takeInReport.take(report);
        acceptedRows.assign(content, taken.referral());
        return new Imported(taken.asSent(), false);
    }

    private Referral knownReferral(ContentHash content) {
        ReferralId id = acceptedRows.find(content).orElseThrow();
        return referrals.find(id).orElseThrow();
    }
}
