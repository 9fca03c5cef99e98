package clinic.vein.workflow.engine;

import clinic.vein.kernel.Worded;

/** What stands in the engine's own pages because this application put it there. */
enum EnginePageWord implements Worded {
    REFERENCE,
    ADMINISTRATOR,
    ADMINISTRATORS,
    /** Has a place for the most characters of a password. */
    PASSWORD_AT_MOST,
    PASSWORD_HARD_TO_GUESS
}
