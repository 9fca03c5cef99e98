package clinic.vein.documents;

import clinic.vein.documents.file.Preview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The documents that nobody sees yet. */
public interface Quarantine {

    /**
     * What somebody should know of.
     *
     * @param oldestSeconds how long the oldest has waited unseen; 0 where none waits
     * @param infected refused for a virus, and not taken off the referral by anybody: its sender knows of nothing
     */
    record Standing(long oldestSeconds, long infected) {}

    Standing standing(Instant now);

    /**
     * The next document that waits for the scanner or for being drawn, for this caller alone until {@code again}.
     *
     * @return empty where none is due
     */
    Optional<AttachedDocument> claim(Instant now, Instant again);

    /** Written before somebody begins to draw it. @return how often that was, with this time */
    int drawing(DocumentId id);

    /** @return false where it is no longer in quarantine: nothing is changed then */
    boolean release(DocumentId id, List<Preview> previews, Instant at);

    /** The file goes, also where a scanner that knew less let it pass. @return false where it was refused or removed already */
    boolean refuse(DocumentId id, String virus, Instant at);
}
