package clinic.vein.vascular.safety;

import clinic.vein.kernel.Worded;

/** What patients are told after a session, in their language; when, says the table {@code Aftercare}. */
public enum AftercareText implements Worded {
    STAY_TEN_MINUTES,
    WALK_10_MINUTES,
    WALK_15_TO_20_MINUTES,
    WALK_30_MINUTES,
    FOAM_LIE_STILL,
    COMPRESSION_2_TO_3_DAYS,
    COMPRESSION_5_TO_7_DAYS,
    COMPRESSION_AT_MOST_7_DAYS,
    COMPRESSION_2_WEEKS,
    COMPRESSION_3_TO_5_WEEKS,
    COMPRESSION_AS_TOLD,
    FOLLOW_UP,
    RED_FLAGS
}
