package clinic.vein.messaging;

import java.util.Optional;

/** The store of letters. */
public interface Letters {

    void add(Letter letter);

    Optional<Letter> find(LetterId id);
}
