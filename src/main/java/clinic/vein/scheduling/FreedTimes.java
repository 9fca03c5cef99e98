package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;

/** The store of times that somebody gave back, and of who could have them. */
public interface FreedTimes {

    /**
     * Times that patients gave back, that nobody has and that are offered to nobody now, the earliest first.
     *
     * @param since when they were given back
     * @param from the earliest start
     */
    List<Slot> freed(Instant since, Instant from, Instant now);

    /**
     * Who waits for such a visit that is not booked, or is booked much later, can be reached quickly, did not give this
     * very time back, was not offered it before, and is not known to need what it does not offer: those whose clocks began
     * first, and not more than can have it.
     *
     * @param byText whether text messages go out by themselves
     * @param byMail the same of mail
     */
    List<ReferralId> couldHave(Slot slot, boolean byText, boolean byMail);

    /** Whether this one is among them, wherever in the order. */
    boolean couldHave(ReferralId id, Slot slot, boolean byText, boolean byMail);

    /**
     * Whether one more may be offered the time: nobody has it and fewer than that many are offered it now. Nobody else offers
     * it until the end of the transaction.
     */
    boolean hold(Slot slot, int most, Instant now);
}
