package clinic.vein.vascular.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be injected, as far as it is decided.
 *
 * @param product null while undecided: then whatever any product's source says counts
 * @param form null while undecided: then whatever is said of any form counts
 */
public record InjectionPlan(
        @Nullable Sclerosant product, @Nullable SclerosantForm form) {

    public static final InjectionPlan UNDECIDED = new InjectionPlan(null, null);

    /** A course of foam or liquid says which form, unless another was chosen for the day. */
    public static InjectionPlan of(Modality modality, @Nullable Sclerosant product, @Nullable SclerosantForm form) {
        if (form != null) {
            return new InjectionPlan(product, form);
        }
        return switch (modality) {
            case FOAM_SCLEROTHERAPY -> new InjectionPlan(product, SclerosantForm.FOAM);
            case LIQUID_SCLEROTHERAPY -> new InjectionPlan(product, SclerosantForm.LIQUID);
            case ENDOTHERMAL, SURGERY, COMPRESSION -> new InjectionPlan(product, null);
        };
    }

    List<Sclerosant> products() {
        return product == null ? List.of(Sclerosant.values()) : List.of(product);
    }

    List<SclerosantForm> forms() {
        return form == null ? List.of(SclerosantForm.values()) : List.of(form);
    }
}
