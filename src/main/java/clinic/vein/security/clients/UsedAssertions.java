package clinic.vein.security.clients;

import java.time.Instant;

/** Which signed words of other systems were used, wherever all of the clinic's applications find them. */
public interface UsedAssertions {

    /**
     * @param id as the client made it
     * @param until after which it is too old by itself
     * @return false when it was used before, at whichever application
     */
    boolean use(String client, String id, Instant until);

    void forgetBefore(Instant time);
}
