package clinic.vein.review;

import clinic.vein.process.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Blood results that explain or rule out causes of restless legs (clinical rules 1.4 and 1.5); what was not taken is
 * null, which is unknown and never normal.
 *
 * @param takenOn the day the blood was taken
 * @param ferritin micrograms per litre
 * @param transferrinSaturation per cent
 * @param egfr millilitres per minute
 * @param hba1c millimoles per mole
 */
record WorkUp(
        LocalDate takenOn, BigDecimal ferritin, BigDecimal transferrinSaturation, BigDecimal egfr, BigDecimal hba1c) {

    static final WorkUp NONE = new WorkUp(null, null, null, null, null);

    void check(Violations violations, LocalDate today, LocalDate born) {
        violations.range(ferritin, 0, 5000, "workUp.ferritin", "µg/L");
        violations.range(transferrinSaturation, 0, 100, "workUp.transferrinSaturation", "%");
        violations.range(egfr, 0, 200, "workUp.egfr", "mL/min");
        violations.range(hba1c, 10, 200, "workUp.hba1c", "mmol/mol");
        boolean any = ferritin != null || transferrinSaturation != null || egfr != null || hba1c != null;
        if (any) {
            violations.required(takenOn, "workUp.takenOn");
        }
        if (takenOn != null) {
            violations.addIf(
                    takenOn.isAfter(today) || takenOn.isBefore(born),
                    "workUp.takenOn",
                    "out.of.range",
                    "Must lie between the birth date and today.");
        }
    }
}
