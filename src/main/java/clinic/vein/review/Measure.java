package clinic.vein.review;

import clinic.vein.kernel.Worded;
import clinic.vein.kernel.quantity.Quantity;

/** The blood results of the work-up (clinical rules 1.4 and 1.5), each with its unit. */
public enum Measure implements Worded {
    FERRITIN("ferritin", Quantity.FERRITIN),
    TRANSFERRIN_SATURATION("transferrinSaturation", Quantity.TRANSFERRIN_SATURATION),
    EGFR("egfr", Quantity.EGFR),
    HBA1C("hba1c", Quantity.HBA1C),
    HAEMOGLOBIN("haemoglobin", Quantity.HAEMOGLOBIN),
    TSH("tsh", Quantity.TSH);

    private final String key;
    private final Quantity quantity;

    Measure(String key, Quantity quantity) {
        this.key = key;
        this.quantity = quantity;
    }

    /** Its name as the tables' input and in the submission. */
    String key() {
        return key;
    }

    String field() {
        return "workUp." + key;
    }

    public String unit() {
        return quantity.unit();
    }

    Quantity quantity() {
        return quantity;
    }
}
