package clinic.vein.intake.web;

import clinic.vein.kernel.Urgency;

/** What a patient must be told at once. Which answers call for it, triage says. */
enum RedFlagNotice {
    NONE,
    SAME_DAY,
    EMERGENCY;

    /** @throws IllegalStateException where there is no red flag */
    Urgency urgency() {
        return switch (this) {
            case EMERGENCY -> Urgency.EMERGENCY;
            case SAME_DAY -> Urgency.SAME_DAY;
            case NONE -> throw new IllegalStateException("No red flag");
        };
    }

    static RedFlagNotice of(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> EMERGENCY;
            case SAME_DAY -> SAME_DAY;
            case URGENT, SOON, ROUTINE -> NONE;
        };
    }
}
