package clinic.vein.intake.web;

import clinic.vein.kernel.Worded;

/** What can be wrong with a patient's form, as the patient is told. */
enum FormProblem implements Worded {
    NO_FIRST_NAME,
    NO_LAST_NAME,
    NO_BIRTH_DATE,
    NO_WAY_TO_REACH,
    NO_LEG,
    NO_SEVERITY,
    NO_NIGHTS,
    NO_ANSWER,
    NOT_AN_ANSWER,
    NOT_A_DATE,
    BORN_LATER,
    BORN_TOO_EARLY,
    NOT_DAYS,
    NOT_A_WEIGHT,
    NOT_A_HEIGHT,
    /** Nobody can have seen yet what was made of a number. */
    NOT_SEEN,
    NO_ALLERGY,
    LEG_WITHOUT_VEINS,
    NO_OPEN_SORE,
    STRANGE_CHARACTER,
    CANNOT_BE_PRINTED,
    /** The most characters. */
    TOO_LONG,
    /** The most entries. */
    TOO_MANY,
    /** The lowest and the highest. */
    OUT_OF_RANGE,
    TWICE,
    NO_LETTER,
    NOT_A_PHONE,
    NOT_AN_EMAIL,
    MIXED_ALPHABETS,
    PLACEHOLDER_ADDRESS,
    UNCLEAR_DOMAIN,
    UNREADABLE,
    /** The number of the medicine and what is wrong with it. */
    MEDICINE,
    /** Of the form as a whole. */
    SOMETHING_UNREAD,
    NOT_SAVED,
    NO_COOKIE
}
