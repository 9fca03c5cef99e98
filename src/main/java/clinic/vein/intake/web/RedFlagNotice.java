package clinic.vein.intake.web;

import clinic.vein.kernel.Urgency;

/** What a patient must be told at once. Which answers call for it, triage says. */
enum RedFlagNotice {
    NONE,
    SAME_DAY,
    EMERGENCY;

    static RedFlagNotice of(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> EMERGENCY;
            case SAME_DAY -> SAME_DAY;
            case URGENT, SOON, ROUTINE -> NONE;
        };
    }
}
