package clinic.vein.demo;

import java.time.Instant;

/** The store of the stories that were told. */
public interface ToldStories {

    boolean contains(String story);

    /** @return whether it was not told before; a transaction that tells it at the same moment is waited for */
    boolean add(String story, Instant at);
}
