package clinic.vein.vascular.safety;

import clinic.vein.kernel.Worded;
import java.math.BigDecimal;

/** How a sclerosant is injected, with the part of the volume that is liquid. */
public enum SclerosantForm implements Worded {
    LIQUID(BigDecimal.ONE),
    /** Foam of one part liquid and four parts gas, as clinical-rules 4.2 computes it. */
    FOAM(new BigDecimal("0.2"));

    private final BigDecimal liquidFraction;

    SclerosantForm(BigDecimal liquidFraction) {
        this.liquidFraction = liquidFraction;
    }

    BigDecimal liquidFraction() {
        return liquidFraction;
    }
}
