package clinic.vein.scheduling;

import clinic.vein.kernel.Violations;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The times that were agreed on for all sessions to come.
 *
 * @param times by the number of the session
 * @param acceptedSooner the patient accepts those that are sooner than reasonable notice
 * @param needsArranged what the patient needs is there although the calendar does not say so
 */
public record SeriesRequest(
        Map<Integer, UUID> times, @Nullable ToldBy toldBy, boolean acceptedSooner, boolean needsArranged) {

    void check() {
        Violations violations = new Violations();
        violations.required(toldBy, "toldBy");
        violations.refuseIfAny();
    }

    BookingRequest of(int number) {
        return BookingRequest.arranged(
                Objects.requireNonNull(times.get(number)),
                Objects.requireNonNull(toldBy),
                acceptedSooner,
                needsArranged);
    }
}
