package clinic.vein.fhir;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The store of what senders saw of their requests, version by version. */
public interface SentVersions {

    /**
     * A request whose versions are held until the transaction ends.
     *
     * @param number of the request in the store
     * @param hash of what its sender saw last; empty where nobody has looked yet
     */
    record Held(long number, SentRequest sent, Optional<String> hash) {}

    /** All that stand on these referrals, in one order whoever asks. */
    List<Held> hold(Set<ReferralId> referrals);

    /** @param hash of all that the sender sees from now on */
    void write(long number, SentVersion version, String hash);

    /** What its sender sees, which is no change. @param hash of all of it */
    void remember(long number, String hash);

    /** Those with an entry since then that is younger than what their senders saw last: most are none of theirs to see. */
    Set<ReferralId> younger(Instant since);

    /** Newest first, at most so many. */
    List<SentVersion> of(SentRequest sent, int most);
}
