package clinic.vein.vascular.followup;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The store of recalls. */
public interface Recalls {

    Set<String> OPEN = Set.of("PLANNED", "STARTED");

    void plan(ReferralId id, int months, LocalDate dueOn);

    /** Those planned for the day or earlier that nobody has started, the oldest first. */
    List<UUID> due(LocalDate day);

    /** Takes a planned recall for this transaction; empty when another one has it or has started it. */
    Optional<Recall> take(UUID id);

    void start(UUID id, Instant at);

    Optional<Recall> find(UUID id);

    /**
     * Those that were started and that nobody answered or closed, of patients who were asked last before that and not so
     * often again.
     */
    List<UUID> toRemind(Instant before, int most);

    /** @return false when another one has done it */
    boolean remind(UUID id, Instant before, int most, Instant at);

    /**
     * A recall as staff see it.
     *
     * @param calledOffReason null where it was called off with what ended the referral
     */
    record Line(
            UUID id,
            int months,
            LocalDate dueOn,
            String state,
            @Nullable String calledOffBy,
            @Nullable String calledOffReason) {

        public boolean isOpen() {
            return OPEN.contains(state);
        }
    }

    /** The patient has told how the legs are and is not asked again. */
    void answered(UUID id, Instant at);

    /** In the order in which they are due. */
    List<Line> of(ReferralId id);

    /** Those of a referral that are planned or started. Keeps them from being started meanwhile. */
    List<Recall> openOf(ReferralId id);

    /**
     * Why nobody is called.
     *
     * @param reason null where it was called off with what ended the referral
     * @param ending null where a person called it off alone
     */
    record Cancelled(
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable UUID ending) {}

    /** @return false when it is neither planned nor started any more */
    boolean cancel(UUID id, Cancelled cancelled);

    /** Plans those again that were cancelled with the ending. */
    void planAgain(UUID ending);

    void close(UUID id, RecallResult result, String by, Instant at);
}
