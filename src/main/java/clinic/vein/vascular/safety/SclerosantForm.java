package clinic.vein.vascular.safety;

import java.math.BigDecimal;

/** How a sclerosant is injected, with the part of the volume that is liquid. */
public enum SclerosantForm {
    LIQUID("liquid", BigDecimal.ONE),
    /** Foam of one part liquid and four parts gas, as clinical-rules 4.2 computes it. */
    FOAM("foam", new BigDecimal("0.2"));

    private final String title;
    private final BigDecimal liquidFraction;

    SclerosantForm(String title, BigDecimal liquidFraction) {
        this.title = title;
        this.liquidFraction = liquidFraction;
    }

    public String title() {
        return title;
    }

    BigDecimal liquidFraction() {
        return liquidFraction;
    }
}
