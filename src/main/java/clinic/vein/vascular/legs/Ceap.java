package clinic.vein.vascular.legs;

import clinic.vein.kernel.Violations;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clinical class of a leg by CEAP 2020. */
final class Ceap {

    private static final Pattern FORM = Pattern.compile("C(0|1|2r?|3|4[abc]|5|6r?)[sa]?");

    private Ceap() {}

    /** Class and score must not contradict each other: an active ulcer is what C6 means, C0 has nothing to see. */
    static void check(Violations violations, String path, String ceap, Vcss vcss) {
        violations.required(ceap, path + ".ceap");
        if (ceap == null || ceap.isBlank()) {
            return;
        }
        if (!FORM.matcher(ceap).matches()) {
            violations.add(path + ".ceap", LegsFault.NO_CEAP_CLASS);
            return;
        }
        if (vcss == null) {
            return;
        }
        boolean ulcer = isPositive(vcss.activeUlcers());
        violations.addIf(
                ceap.startsWith("C6") && vcss.activeUlcers() != null && !ulcer,
                path + ".vcss.activeUlcers",
                LegsFault.C6_WITHOUT_ULCER);
        violations.addIf(!ceap.startsWith("C6") && ulcer, path + ".ceap", LegsFault.ULCER_WITHOUT_C6);
        violations.addIf(
                ceap.startsWith("C0") && isPositive(vcss.varicoseVeins()),
                path + ".ceap",
                LegsFault.C0_WITH_VARICOSE_VEINS);
        violations.addIf(
                ceap.startsWith("C0")
                        && Stream.of(vcss.oedema(), vcss.pigmentation(), vcss.inflammation(), vcss.induration())
                                .anyMatch(Ceap::isPositive),
                path + ".ceap",
                LegsFault.C0_WITH_SIGNS);
    }

    private static boolean isPositive(@Nullable Integer score) {
        return score != null && score > 0;
    }
}
