package clinic.vein.security.clients;

import java.time.Instant;
import java.util.Set;

/** The names of tokens that were given back, wherever all of the clinic's applications find them. */
public interface RevokedTokenRows {

    void add(String id, Instant runsOut);

    Set<String> notRunOut(Instant now);

    void forgetBefore(Instant time);
}
