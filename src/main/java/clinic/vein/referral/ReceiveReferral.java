package clinic.vein.referral;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a referral: the referral, its timeline and its process in one transaction. */
@Component
public class ReceiveReferral {

    /** @throws AlreadyOpen when the same patient has a referral that is still open */
    @Transactional
    public Referral receive(ReferralReport report) {
        throw new UnsupportedOperationException();
    }
}
