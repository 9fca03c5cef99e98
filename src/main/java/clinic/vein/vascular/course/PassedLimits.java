package clinic.vein.vascular.course;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The limits that a session passed; each needs the recorded reason.
 *
 * @param dose a limit of mass or volume
 * @param contraindication something found before the session weighs more against what was given than against what was
 *     planned then
 * @param interval the next session is to follow sooner than the clinic's table says
 */
public record PassedLimits(boolean dose, boolean contraindication, boolean interval) {

    public boolean any() {
        return dose || contraindication || interval;
    }

    /** The tables that were decided against. */
    List<String> tables() {
        return Stream.of(
                        dose ? "SclerosantDose" : null,
                        contraindication ? "SclerotherapySafety" : null,
                        interval ? "SessionInterval" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    String words() {
        return (dose ? ", dose limit overridden" : "")
                + (contraindication ? ", contraindication overridden" : "")
                + (interval ? ", least interval overridden" : "");
    }
}
