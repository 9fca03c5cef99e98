package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.matching.Comparison;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of who is like whom, and of what people said about it. */
public interface KnownPatients {

    /** A referral whose patient is or may be the one that is compared. */
    record Known(Referral referral, Comparison comparison) {}

    /**
     * Those worth asking about.
     *
     * @param known newest first, at most 200
     * @param more whether there are or may be more: so many share a number, a birth date or a name that not all were compared
     */
    record Alike(List<Known> known, boolean more) {}

    /** Those worth asking about. */
    Alike like(Patient patient);

    /** Those of {@link #like} that are of the same person beyond doubt, newest first, however many are like it. */
    List<Known> beyondDoubt(Patient patient);

    /** Those that are of the same person already, since a report followed or somebody said so; newest first. */
    List<Known> othersOfPerson(Referral referral);

    /**
     * Lets reports that could be of the same patient in one after the other: waits, if need be, and keeps the turn until
     * the end of the transaction.
     */
    void takeTurn(Patient patient);

    /**
     * Somebody said whether two referrals are of one person; said again, the last word counts.
     *
     * @param reason null where none was asked for
     */
    void answer(ReferralId id, ReferralId other, boolean samePerson, @Nullable String reason);

    /** What somebody said of two referrals. */
    record Word(
            boolean samePerson,
            String by,
            Instant at,
            @Nullable String reason) {}

    /** The last word on two, from whichever side it came. */
    Optional<Word> word(ReferralId one, ReferralId other);

    /** Of which it was said that they are of somebody else. */
    List<ReferralId> othersThan(ReferralId id);
}
