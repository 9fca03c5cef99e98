package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of what was said to be of one person. What was taken back stays there. */
public interface Merges {

    /**
     * Lets whoever joins and parts persons do so one after the other, until the end of the transaction, and no record of
     * the two be erased meanwhile.
     */
    void takeTurn(ReferralId one, ReferralId other);

    /** The same, before it is known which records it is about. */
    void takeTurn();

    /**
     * The same for whoever holds the turn of a referral already, who must not wait: somebody who joins persons may wait for
     * that referral.
     *
     * @return false when somebody joins or parts persons at this moment
     */
    boolean takeTurnUnlessTaken();

    /** @return false when somebody was faster */
    boolean add(Merge merge);

    /** Of the two, in whichever order. */
    Optional<Merge> find(ReferralId one, ReferralId other);

    /** Those that stand and those that wait for a second person, oldest first. */
    List<Merge> of(ReferralId id);

    void confirm(UUID id, String by, Instant at);

    void takeBack(UUID id, String by, Instant at, String reason);

    /** By whom and when the record of that reference was erased. */
    record Erased(String by, Instant at) {}

    Optional<Erased> erased(Reference reference);
}
