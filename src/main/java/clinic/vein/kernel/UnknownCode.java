package clinic.vein.kernel;

import java.util.List;

/** The database has a code that this release does not know: whatever hangs on it is not guessed, and nothing is written. */
public final class UnknownCode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase what;

    public UnknownCode(Class<?> list, String written) {
        super(list.getSimpleName() + " " + written);
        this.what = CodeOfAnotherRelease.phrase(list, written);
    }

    public String code() {
        return CodeOfAnotherRelease.NOT_WORKED_WITH.code();
    }

    /** As what is said on a page. */
    public Violation violation() {
        return new Violation("", CodeOfAnotherRelease.NOT_WORKED_WITH, what);
    }

    public String reason(Words words) {
        return words.of(CodeOfAnotherRelease.NOT_WORKED_WITH, List.of(what));
    }
}
