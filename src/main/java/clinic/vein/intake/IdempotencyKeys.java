package clinic.vein.intake;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers given to requests that carried an Idempotency-Key. */
public interface IdempotencyKeys {

    /** @param location of what was created */
    record Answer(String location, String body) {}

    /** @param answer null only while the first request is still running */
    record Kept(ContentHash request, @Nullable Answer answer) {}

    /**
     * Claims the key for this transaction; waits where another one holds it.
     *
     * @param expired keys from before this instant are free again
     * @return false when it was used before
     */
    boolean claim(String account, String key, ContentHash request, Instant now, Instant expired);

    void keep(String account, String key, Answer answer);

    Optional<Kept> find(String account, String key);

    void removeBefore(Instant expired);
}
