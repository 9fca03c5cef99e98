package clinic.vein.kernel;

import java.util.List;

/** What was asked for is not there. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public NotFound(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    public String code() {
        return fault.code();
    }

    public String message(Words words) {
        return words.of(fault, List.of());
    }
}
