package clinic.vein.waiting;

import clinic.vein.kernel.Worded;

/** A rule of the waiting-time clock, as it is shown beside what it did. */
public interface ClockRule extends Worded {

    enum Part {
        SOURCE
    }

    /** Stable, such as {@code clock-start-referral}. */
    String id();

    /** What happened, in plain words. */
    default String text() {
        return title();
    }

    /** Where the rule comes from, with its confidence: V1 and V2 were read, GK is general knowledge. */
    default String source() {
        return part(Part.SOURCE);
    }
}
