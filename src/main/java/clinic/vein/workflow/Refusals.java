package clinic.vein.workflow;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;

/** Carries refusals through the engine, in a text that the forms take apart again. */
final class Refusals {

    private Refusals() {}

    static ProcessEngineException wrap(Refused refused) {
        String text =
                refused.violations().stream().map(Refusals::text).collect(Collectors.joining(" | ", "Refused: ", ""));
        return new ProcessEngineException(text, refused);
    }

    static Optional<Refused> find(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    private static String text(Violation violation) {
        String field = violation.field().isEmpty() ? CompletionBySubmission.SUBMISSION : violation.field();
        return field + ": " + violation.message();
    }
}
