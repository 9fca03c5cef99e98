package clinic.vein.kernel;

import org.jspecify.annotations.Nullable;

/** The application cannot start: one line says why, one says what to do about it. */
public final class StartupRefused extends RuntimeException {

    private final String advice;

    public StartupRefused(String problem, String advice) {
        this(problem, advice, null);
    }

    public StartupRefused(String problem, String advice, @Nullable Throwable cause) {
        super(problem, cause);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
