package clinic.vein.documents;

import clinic.vein.documents.file.Preview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The documents that nobody sees yet. */
public interface Quarantine {

    /**
     * The next document that waits for the scanner or for being drawn, for this caller alone until {@code again}.
     *
     * @return empty where none is due
     */
    Optional<AttachedDocument> claim(Instant now, Instant again);

    /** @return false where it is no longer in quarantine: nothing is changed then */
    boolean release(DocumentId id, List<Preview> previews, Instant at);

    /** The file goes. @return false where it is no longer in quarantine */
    boolean refuse(DocumentId id, String virus, Instant at);
}
