package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;

/** The store of times that somebody gave back, and of who could have them. */
public interface FreedTimes {

    /**
     * Times for an assessment that patients gave back, that nobody has and that are offered to nobody now, the earliest first.
     *
     * @param since when they were given back
     * @param from the earliest start
     */
    List<Slot> freed(Instant since, Instant from, Instant now);

    /**
     * Who waits for an assessment that is not booked, or is booked much later, can be written to by mail, and was not offered
     * this time before.
     */
    List<ReferralId> couldHave(Slot slot);
}
