package clinic.vein.vascular.safety;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.Vein;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was done to one vein; product, form, concentration and volume where something was injected. Null is what nobody has
 * said yet, of a session that is still being filled in, and what was not injected.
 *
 * @param foamRatio how foam was mixed; null for liquid, and where it was recorded before this was asked
 */
public record Treatment(
        @Nullable Leg leg,
        @Nullable Vein vein,
        @Nullable Sclerosant product,
        @Nullable SclerosantForm form,
        @Nullable FoamRatio foamRatio,
        @Typed(Quantity.SCLEROSANT_CONCENTRATION) @Nullable BigDecimal concentrationPercent,
        @Typed(Quantity.SCLEROSANT_VOLUME) @Nullable BigDecimal volumeMl) {

    /** Follows from the answers; documents hold only these. */
    @JsonIgnore
    public boolean isInjection() {
        return product != null && form != null && concentrationPercent != null && volumeMl != null;
    }

    BigDecimal milligrams() {
        BigDecimal liquid = form == SclerosantForm.LIQUID ? BigDecimal.ONE : FoamRatio.liquidFraction(foamRatio);
        return millilitres().multiply(milligramsPerMl(percent(), liquid));
    }

    /** Of an injection. */
    BigDecimal percent() {
        return Objects.requireNonNull(concentrationPercent);
    }

    /** Of an injection. */
    BigDecimal millilitres() {
        return Objects.requireNonNull(volumeMl);
    }

    /** 1 % is 10 mg in 1 mL of liquid; foam holds only a part of liquid. */
    static BigDecimal milligramsPerMl(BigDecimal percent, BigDecimal liquidFraction) {
        return percent.multiply(BigDecimal.TEN).multiply(liquidFraction);
    }

    /**
     * @param injected whether the course is one of sclerotherapy, so that something must have been injected
     * @param ratioAsked whether the form asks how foam was mixed, as it does not in courses of earlier models
     */
    public void check(Violations violations, String path, boolean injected, boolean ratioAsked) {
        violations.required(leg, path + ".leg");
        violations.required(vein, path + ".vein");
        if (injected || product != null || form != null || concentrationPercent != null || volumeMl != null) {
            violations.required(product, path + ".product");
            violations.required(form, path + ".form");
            violations.required(concentrationPercent, path + ".concentrationPercent");
            violations.required(volumeMl, path + ".volumeMl");
        }
        if (form == SclerosantForm.FOAM && ratioAsked) {
            violations.required(foamRatio, path + ".foamRatio");
        } else if (form != SclerosantForm.FOAM) {
            violations.addIf(foamRatio != null, path + ".foamRatio", SafetyFault.NOT_FOAM);
        }
        Quantity.SCLEROSANT_CONCENTRATION.check(violations, concentrationPercent, path + ".concentrationPercent");
        Quantity.SCLEROSANT_VOLUME.check(violations, volumeMl, path + ".volumeMl");
    }
}
