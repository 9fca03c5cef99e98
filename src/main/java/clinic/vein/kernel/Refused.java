package clinic.vein.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** A request that breaks rules, with every violation; nothing was written. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public Refused(List<Violation> violations) {
        // Only fields and codes: what a person typed must not reach a log.
        super(violations.stream().map(each -> each.field() + ": " + each.code()).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** @param values what the fault's words have places for */
    public Refused(String field, Fault fault, Object... values) {
        this(List.of(new Violation(field, fault, values)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
