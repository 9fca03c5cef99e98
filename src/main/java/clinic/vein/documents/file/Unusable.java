package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;

/** A file cannot be kept, for this reason. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DocumentFault fault;
    private final long limit;

    Unusable(DocumentFault fault) {
        this(fault, 0);
    }

    Unusable(DocumentFault fault, long limit) {
        super(fault.code(), null, false, false);
        this.fault = fault;
        this.limit = limit;
    }

    DocumentFault fault() {
        return fault;
    }

    /** Which it passes; 0 where it passes none. */
    long limit() {
        return limit;
    }
}
