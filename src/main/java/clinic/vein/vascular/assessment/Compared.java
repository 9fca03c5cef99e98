package clinic.vein.vascular.assessment;

import clinic.vein.kernel.Phrase;
import clinic.vein.kernel.Worded;

/** What is put beside each other of a report and an assessment, and what either says of it. */
enum Compared implements Worded {
    RESTLESS_LEGS,
    LEGS,
    ULCER,
    SKIN_CHANGES,
    SWELLING,
    PREGNANT,
    ARTERIAL_DISEASE,
    NEUROPATHY,
    NOT_KNOWN,
    NOT_ASKED,
    NOT_YET,
    NOT_RATED,
    RATED_WITH_NIGHTS,
    NONE,
    BOTH,
    EXAMINED,
    HEALED,
    OPEN,
    OPEN_FOR,
    ACTIVE_ULCER,
    NO_ACTIVE_ULCER,
    BY_CEAP,
    TICKED,
    NOT_TICKED,
    NOT_TICKED_ON_ANY_LEG;

    String of(Object... values) {
        return new Phrase(this, values).inEnglish();
    }
}
