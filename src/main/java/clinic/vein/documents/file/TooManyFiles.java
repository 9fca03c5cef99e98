package clinic.vein.documents.file;

/** So many files are coming in that one was not looked at. Nothing is wrong with it: sent again a little later, it is taken. */
public final class TooManyFiles extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyFiles() {
        super("Too many files at once", null, false, false);
    }
}
