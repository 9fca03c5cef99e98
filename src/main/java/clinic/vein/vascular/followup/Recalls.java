package clinic.vein.vascular.followup;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of recalls. */
public interface Recalls {

    void plan(ReferralId id, int months, LocalDate dueOn);

    /** Those planned for the day or earlier that nobody has started, the oldest first. */
    List<UUID> due(LocalDate day);

    /** Takes a planned recall for this transaction; empty when another one has it or has started it. */
    Optional<Recall> take(UUID id);

    void start(UUID id, Instant at);

    Optional<Recall> find(UUID id);

    void close(UUID id, RecallResult result, String by, Instant at);
}
