package clinic.vein.referral.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Which appointment.
 *
 * @param session its number within the course, from 1; null for an assessment, and where it was not written down
 * @param of how many sessions were planned then; null likewise
 */
public record Visit(
        Purpose purpose,
        @Nullable Integer session,
        @Nullable Integer of) {

    public static Visit of(Purpose purpose) {
        return new Visit(purpose, null, null);
    }

    public static Visit assessment() {
        return of(Purpose.ASSESSMENT);
    }

    public static Visit session(int number) {
        return new Visit(Purpose.SESSION, number, null);
    }

    public static Visit session(int number, int of) {
        return new Visit(Purpose.SESSION, number, of);
    }
}
