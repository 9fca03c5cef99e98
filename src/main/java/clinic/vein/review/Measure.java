package clinic.vein.review;

/** The blood results of the work-up (clinical rules 1.4 and 1.5), each with its unit. */
enum Measure {
    FERRITIN("ferritin", "µg/L"),
    TRANSFERRIN_SATURATION("transferrinSaturation", "%"),
    EGFR("egfr", "mL/min"),
    HBA1C("hba1c", "mmol/mol");

    private final String key;
    private final String unit;

    Measure(String key, String unit) {
        this.key = key;
        this.unit = unit;
    }

    /** Its name as the tables' input and in the submission. */
    String key() {
        return key;
    }

    String field() {
        return "workUp." + key;
    }

    String unit() {
        return unit;
    }
}
