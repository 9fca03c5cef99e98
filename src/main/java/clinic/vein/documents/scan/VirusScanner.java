package clinic.vein.documents.scan;

/** Says whether a file has a virus. */
public interface VirusScanner {

    /** What was found. */
    enum Result {
        CLEAN,
        INFECTED,
        /** Nobody could say: the file stays in quarantine and is tried again. */
        NOT_SCANNED
    }

    /** @param virus by the scanner's name; empty unless one was found */
    record Finding(Result result, String virus) {

        static final Finding CLEAN = new Finding(Result.CLEAN, "");
        static final Finding NOT_SCANNED = new Finding(Result.NOT_SCANNED, "");

        static Finding infected(String virus) {
            return new Finding(Result.INFECTED, virus);
        }
    }

    Finding scan(byte[] content);

    /** Where it is not, nothing is to be read for it. */
    default boolean isThere() {
        return true;
    }
}
