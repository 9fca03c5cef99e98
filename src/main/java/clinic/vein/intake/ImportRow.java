package clinic.vein.intake;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.AlreadyOpen;
import clinic.vein.referral.ReceiveReferral;
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
    private final ReceiveReferral receiveReferral;

    ImportRow(AcceptedRows acceptedRows, Referrals referrals, ReceiveReferral receiveReferral) {
        this.acceptedRows = acceptedRows;
        this.referrals = referrals;
        this.receiveReferral = receiveReferral;
    }

    /**
     * @param known whether the referral is from an earlier time, and may be closed by now
     */
    public record Imported(Referral referral, boolean known) {}

    /** @throws AlreadyOpen when another report of the same patient is still open; nothing is written then */
    @Transactional
    public Imported importRow(ReferralReport report) {
        ContentHash content = ContentHash.of(report);
        if (!acceptedRows.claim(content)) {
            return new Imported(knownReferral(content), true);
        }
        Referral referral = receiveReferral.receive(report);
        acceptedRows.assign(content, referral.id());
        return new Imported(referral, false);
    }

    private Referral knownReferral(ContentHash content) {
        ReferralId id = acceptedRows.find(content).orElseThrow();
        return referrals.find(id).orElseThrow();
    }
}
