package clinic.vein.intake;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.Optional;

/** The forms that were sent, and what marks a form as the clinic's own: alike for all applications on one database. */
public interface SentForms {

    /** @param sentAs what the sender was told; empty where the answers were refused */
    record Sent(ContentHash answers, Optional<ReferralId> sentAs) {}

    /** Of 32 bytes, the same for ever. */
    byte[] key();

    /**
     * Takes the form for this transaction; waits where another one holds it.
     *
     * @return false when it was sent before
     */
    boolean claim(ContentHash stamp, ContentHash answers, Instant now);

    void keep(ContentHash stamp, ReferralId sentAs);

    Optional<Sent> find(ContentHash stamp);

    void removeBefore(Instant expired);
}
