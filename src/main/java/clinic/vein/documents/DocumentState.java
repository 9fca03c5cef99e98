package clinic.vein.documents;

import clinic.vein.kernel.Worded;

/** Whether a document may be looked at. A constant is never renamed: it is kept. */
public enum DocumentState implements Worded {
    /** Not scanned for viruses yet, or not drawn: nobody sees it. */
    QUARANTINED,
    AVAILABLE,
    /** A virus was found; the file is gone. */
    INFECTED,
    /** Somebody took it off. */
    REMOVED
}
