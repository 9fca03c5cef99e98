package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The store of calendar feeds. */
public interface Feeds {

    /**
     * Of a room or of a clinician.
     *
     * @param room its number; null for a clinician's
     * @param clinician null for a room's
     * @param name of the one or the other
     */
    record Feed(
            long id, @Nullable Integer room, @Nullable Integer clinician, String name, Instant madeAt, String madeBy) {}

    /**
     * An appointment as a feed tells of it; one that is cancelled stays for a while.
     *
     * @param changes how often it was closed or opened again
     */
    record Line(
            UUID booking,
            ReferralId referral,
            String reference,
            Instant startsAt,
            Instant endsAt,
            String room,
            boolean cancelled,
            int changes,
            Instant changedAt) {}

    /** In the place of the one there was of the same room or clinician. */
    void put(@Nullable Integer room, @Nullable Integer clinician, byte[] secretHash, String by, Instant at);

    /** @return whether there was one */
    boolean end(long id);

    /** Ends that of a clinician, where there is one. */
    void endOf(int clinician);

    List<Feed> all();

    Optional<Feed> find(byte[] secretHash);

    /** Its appointments that end after the instant. */
    List<Line> lines(Feed feed, Instant after);
}
