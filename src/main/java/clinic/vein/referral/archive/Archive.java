package clinic.vein.referral.archive;

import java.time.Instant;

/** Where the timelines of closed referrals lie, in a part for each month. */
public interface Archive {

    /**
     * Makes one of the parts that {@link #move} will need.
     *
     * @return how many are still missing; as many as before when somebody holds the timeline as a whole
     */
    int makeMonth(Instant before);

    /**
     * Moves closed referrals without an entry since then, each as a whole; who calls it at the same moment, takes turns.
     *
     * @param most how many at once, as long as others may have to wait for one of them
     * @return how many were looked at; none are left once it is 0
     */
    int move(Instant before, int most);
}
