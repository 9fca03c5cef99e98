package clinic.vein.vascular;

import java.math.BigDecimal;

/**
 * What the clinic's table allows of one product in one form.
 *
 * @param maxMgPerKg null where the table sets none
 * @param maxMlPerSession null where the table sets none
 */
record DoseLimit(
        Sclerosant product, SclerosantForm form, BigDecimal maxMgPerKg, BigDecimal maxMlPerSession, String source) {}
