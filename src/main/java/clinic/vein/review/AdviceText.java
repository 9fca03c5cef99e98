package clinic.vein.review;

import clinic.vein.kernel.Worded;

/** What a letter with advice is put together from. */
enum AdviceText implements Worded {
    /** The heading. */
    WHAT_WE_ADVISE,
    /** What was reported, as a list. */
    REPORTED,
    CHEST_PAIN,
    COLD_LEG,
    HOT_LEG,
    BLEEDING_NOW,
    BLEEDING_PAST,
    OPEN_ULCER,
    /** The days that it has been open. */
    OPEN_ULCER_DAYS,
    HEALED_ULCER,
    HARD_VEIN,
    SKIN_CHANGE,
    ONE_LEG_SWOLLEN,
    BOTH_LEGS_SWOLLEN,
    VISIBLE_VEINS,
    RESTLESS_LEGS,
    /** Their severity of 10. */
    RESTLESS_LEGS_RATED,
    PREGNANCY,
    PREVIOUS_CLOT,
    /** In place of all of these. */
    NOTHING,
    NO_REASON,
    NO_APPOINTMENT_PLANNED,
    HAVE_IT_EXAMINED,
    RESTLESS_LEGS_TO_DOCTOR,
    UNDER_AGE,
    ANSWERS_OPEN,
    WHAT_HELPS,
    /** When, as a list. */
    ASK_AGAIN_WHEN,
    WHEN_LEG_SWELLS,
    WHEN_VEIN_HARDENS,
    WHEN_SKIN_CHANGES,
    WHEN_SKIN_BREAKS,
    WHEN_VEIN_BLEEDS,
    WHEN_NO_SLEEP
}
