package clinic.vein.process;

/** Hears where a pathway waits, within the transaction that brought it there; tasks have a {@link TaskJournal}. */
public interface StepJournal {

    void reached(OpenStep step);

    /** The wait is over. */
    void left(OpenStep step);

    /** The pathway was taken away from it. */
    void cancelled(OpenStep step);
}
