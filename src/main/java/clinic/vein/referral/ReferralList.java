package clinic.vein.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Lists referrals, newest first. */
public interface ReferralList {

    record Line(
            String id,
            String reference,
            String state,
            String pathway,
            String urgency,
            String source,
            Instant receivedAt,
            Instant clockStart,
            int version) {}

    /** @param state null for all */
    List<Line> list(ReferralState state, int limit, int offset);

    /** Every criterion given must fit; names fit from their beginning, whatever the case. */
    List<Line> search(String familyName, String givenName, LocalDate dateOfBirth, String reference, int limit);
}
