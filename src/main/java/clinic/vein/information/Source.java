package clinic.vein.information;

import clinic.vein.kernel.Worded;

/**
 * Where a statement of a leaflet comes from.
 *
 * @param citation authors, year and where it stands
 */
public record Source(String id, String citation, Read read) {

    /** How much of it we read before it was cited; readers are told. */
    public enum Read implements Worded {
        WHOLE,
        ABSTRACT,
        PART,
        /** A copy on the pages of others, not the original. */
        COPY,
        /** Only what others write of it. */
        SECOND_HAND,
        /** No publication: the clinic's own rule, or what it does itself. */
        OWN
    }
}
