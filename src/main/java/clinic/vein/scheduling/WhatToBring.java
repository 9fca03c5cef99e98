package clinic.vein.scheduling;

import clinic.vein.kernel.Worded;

/** What a patient is asked to bring to a session. */
enum WhatToBring implements Worded {
    STOCKINGS_AND_MEDICINES,
    MEDICINES;

    static WhatToBring of(boolean compression) {
        return compression ? STOCKINGS_AND_MEDICINES : MEDICINES;
    }
}
