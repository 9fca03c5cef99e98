package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;

/** The store of sessions that are planned ahead. */
public interface PlannedSessions {

    /** In the order of the sessions. */
    List<Booking> of(ReferralId id);

    /**
     * Keeps the slot for a later session, unless somebody has it. Waits for whoever takes it at the same moment.
     *
     * @return whether it was still free
     */
    boolean plan(NewBooking session);

    /** It is the next one now. */
    void book(Booking planned);

    /**
     * Plans again what was given back last for that reason, where it is still to come and nobody else has the time.
     *
     * @param gone by whom the others were cancelled from now on: another ending that is undone does not bring them back
     * @return whether there was any
     */
    boolean planAgain(ReferralId id, String cancelledBy, String gone, Instant now);

    /** Gives its time back. */
    void free(Booking planned, String cancelledBy, Instant at);
}
