package clinic.vein.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of who is not there. */
public interface Absences {

    /**
     * @param until null until somebody ends it
     * @param deputy who stands in; null where nobody does
     */
    record Absence(
            long id,
            String account,
            Instant from,
            @Nullable Instant until,
            String recordedBy,
            @Nullable String deputy) {}

    /**
     * Sent twice by one press too many, it is added once.
     *
     * @return false when the same is there already
     */
    boolean add(String account, Instant from, @Nullable Instant until, @Nullable String deputy, Instant now, String by);

    void end(long id, Instant now, String by);

    Optional<Absence> find(long id);

    /** Those of now and those to come. */
    List<Absence> notOver(Instant now);

    boolean isAway(String account, Instant now);

    /** Those who are away and whose deputy the account is. */
    List<String> standingInFor(String account, Instant now);

    /** Who stands in for somebody who is away, unless away as well. */
    Optional<String> deputyOf(String account, Instant now);
}
