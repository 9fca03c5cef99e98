package clinic.vein.vascular.course;

import clinic.vein.kernel.Worded;

/** What a patient must know before consenting; for which treatment, and how often, says the table {@code ConsentRisks}. */
public enum ConsentRisk implements Worded {
    NEW_VEINS,
    MORE_THAN_ONE_SESSION,
    RECURRENCE,
    PHLEBITIS,
    PIGMENTATION_AND_MATTING,
    DEEP_VEIN_THROMBOSIS,
    PULMONARY_EMBOLISM,
    CHEST_TIGHTNESS,
    VISUAL_DISTURBANCE_OR_MIGRAINE,
    NERVE_INJURY,
    SKIN_NECROSIS,
    ALLERGY,
    BENZYL_ALCOHOL,
    ALCOHOL,
    STROKE,
    BURN,
    BRUISING,
    WOUND_INFECTION,
    PRESSURE_DAMAGE,
    RESTLESS_LEGS_NOT_PROVEN
}
