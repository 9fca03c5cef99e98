package clinic.vein.waiting;

/** A rule of the waiting-time clock, as it is shown beside what it did. */
public interface ClockRule {

    /** Stable, such as {@code clock-start-referral}. */
    String id();

    /** What happened, in plain words. */
    String text();

    /** Where the rule comes from, with its confidence: V1 and V2 were read, GK is general knowledge. */
    String source();
}
