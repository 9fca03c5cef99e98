package clinic.vein.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of who is not there. */
public interface Absences {

    /** @param until null until somebody ends it */
    record Absence(
            long id, String account, Instant from, @Nullable Instant until, String recordedBy) {}

    void add(String account, Instant from, @Nullable Instant until, Instant now, String by);

    void end(long id, Instant now, String by);

    Optional<Absence> find(long id);

    /** Those of now and those to come. */
    List<Absence> notOver(Instant now);

    boolean isAway(String account, Instant now);
}
