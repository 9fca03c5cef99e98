package clinic.vein.worklist;

import clinic.vein.kernel.TaskId;
import java.time.Instant;
import java.util.Optional;

/** The store of what was typed and not sent. */
public interface Drafts {

    /** @param sealed by {@link DraftSeal} */
    record Kept(Instant savedAt, byte[] sealed) {}

    /**
     * In the place of the one before; also tells the worklist that the task is being worked on.
     *
     * @return whether it was kept: the task is still that account's
     */
    boolean save(TaskId task, String account, byte[] sealed, Instant now);

    Optional<Kept> find(TaskId task, String account, Instant since);

    void forget(Instant before);
}
