package clinic.vein.security;

import clinic.vein.kernel.Worded;

/** Why a password will not do. */
enum PasswordObjection implements Worded {
    /** Has a place for the fewest characters. */
    TOO_SHORT,
    /** Has a place for the most characters. */
    TOO_LONG,
    EASY_TO_GUESS
}
