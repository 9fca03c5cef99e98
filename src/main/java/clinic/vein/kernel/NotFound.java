package clinic.vein.kernel;

/** What was asked for is not there. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code stable, lower case with dots, such as {@code no.such.task} */
    public NotFound(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
