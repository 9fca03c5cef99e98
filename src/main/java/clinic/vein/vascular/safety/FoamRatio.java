package clinic.vein.vascular.safety;

import clinic.vein.kernel.Worded;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How foam was mixed: parts of liquid and parts of gas, with the part of the volume that is liquid (clinical rules 4.2). */
public enum FoamRatio implements Worded {
    ONE_TO_THREE(new BigDecimal("0.25")),
    ONE_TO_FOUR(new BigDecimal("0.2"));

    private final BigDecimal liquidFraction;

    FoamRatio(BigDecimal liquidFraction) {
        this.liquidFraction = liquidFraction;
    }

    /** Of foam whose mixture nobody was asked for, the one that carries more of the product counts. */
    static BigDecimal liquidFraction(@Nullable FoamRatio ratio) {
        return ratio == null ? ONE_TO_THREE.liquidFraction : ratio.liquidFraction;
    }

    BigDecimal liquidFraction() {
        return liquidFraction;
    }
}
