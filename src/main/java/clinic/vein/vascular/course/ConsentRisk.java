package clinic.vein.vascular.course;

import clinic.vein.kernel.Worded;

/**
 * What a patient must know before consenting. Frequencies are those of the German S2k guideline of 2020 unless another
 * source is named; frequent is 1 to under 10 %, occasional 0.1 to under 1 %, rare 0.01 to under 0.1 %, very rare less.
 */
public enum ConsentRisk implements Worded {
    NEW_VEINS(null, "NICE, information for patients (V1)"),
    MORE_THAN_ONE_SESSION("9 % in a British foam service", "NICE; UK foam service (V1)"),
    RECURRENCE("more often after recurrent veins", "NICE, information for patients (V1)"),
    PHLEBITIS("unclear: 0 to 45.8 %, mean 4.7 %", "S2k guideline 2020 (V1)"),
    PIGMENTATION_AND_MATTING("frequent: 1 to under 10 %", "S2k guideline 2020 (V1)"),
    DEEP_VEIN_THROMBOSIS("foam, below the knee: occasional, 0.1 to under 1 %; liquid: rare", "S2k guideline 2020 (V1)"),
    VISUAL_DISTURBANCE_OR_MIGRAINE("foam: occasional, 0.1 to under 1 %; liquid: very rare", "S2k guideline 2020 (V1)"),
    NERVE_INJURY("foam: rare; liquid: not reported", "S2k guideline 2020 (V1)"),
    SKIN_NECROSIS("small: rare or very rare; large: individual cases", "S2k guideline 2020 (V1)"),
    ALLERGY("contact allergy: very rare; severe: individual cases", "S2k guideline 2020 (V1)"),
    STROKE("individual cases", "S2k guideline 2020; NICE IPG440 (V1)");

    private final String frequency;
    private final String source;

    ConsentRisk(String frequency, String source) {
        this.frequency = frequency;
        this.source = source;
    }

    /** Null where no source gives one. */
    public String frequency() {
        return frequency;
    }

    public String source() {
        return source;
    }
}
