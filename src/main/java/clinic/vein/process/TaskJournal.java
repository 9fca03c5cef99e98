package clinic.vein.process;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hears of every step in the life of a task, within the transaction of that step. */
public interface TaskJournal {

    /** @return who did the same task of the referral before: it is back with that person */
    Optional<String> created(OpenTask task);

    /** @param why null when its owner claimed or released it, and when nobody says why */
    void assigned(OpenTask task, @Nullable ChangeOfHands why);

    void rescheduled(OpenTask task);

    /**
     * The worklist had lost sight of the task, or had it wrong. Nothing happened to the task itself.
     *
     * @return who did the same task of the referral before, as when it was created
     */
    Optional<String> listed(OpenTask task);

    void completed(OpenTask task);

    /** The task is gone without having been completed, as its referral was withdrawn, say. */
    void removed(OpenTask task);

    void reminded(OpenTask task);

    /** @param group the role that now can act as well */
    void escalated(OpenTask task, String group);
}
