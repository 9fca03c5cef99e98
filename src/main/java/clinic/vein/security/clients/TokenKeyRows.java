package clinic.vein.security.clients;

import java.time.Instant;
import java.util.List;

/** Keys of tokens, wherever all of the clinic's applications find them. */
public interface TokenKeyRows {

    record Row(String id, byte[] sealed, Instant madeAt) {}

    /** The newest first. */
    List<Row> all();

    void add(Row row);

    void forgetBefore(Instant time);
}
