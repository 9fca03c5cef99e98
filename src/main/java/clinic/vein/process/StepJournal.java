package clinic.vein.process;

/** Hears where a pathway waits, within the transaction that brought it there; tasks have a {@link TaskJournal}. */
public interface StepJournal {

    void reached(OpenStep step);

    /** The wait is over, or the pathway was taken away from it. */
    void left(OpenStep step);
}
