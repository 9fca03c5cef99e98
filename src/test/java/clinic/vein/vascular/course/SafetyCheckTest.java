package clinic.vein.vascular.course;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.safety.Sclerosant;
import clinic.vein.vascular.safety.SclerosantForm;
import clinic.vein.vascular.safety.Treatment;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetyCheckTest {

    @ParameterizedTest
    @CsvSource({
        "0, out.of.range",
        "24.9, out.of.range",
        "25, ",
        "350, ",
        "350.1, out.of.range",
        "400, out.of.range",
        "70.55, too.precise",
        ", required"
    })
    void weight_is_that_of_a_person(BigDecimal weightKg, String code) {
        Violations violations = new Violations();
        Measured weight = weightKg == null ? null : Measured.exactly(weightKg, "kg");
        new SafetyCheck(SafetyCheck.Outcome.SAFE, weight, null, null, null, List.of(), null, null, null, List.of())
                .check(violations);
        assertThat(violations.list())
                .extracting(each -> each.field() + " " + each.code())
                .isEqualTo(code == null ? List.of() : List.of("weightKg " + code));
    }

    @ParameterizedTest
    @CsvSource({"0, out.of.range", "0.1, ", "0.15, too.precise", "20, ", "20.1, out.of.range"})
    void a_syringe_has_tenths_of_a_millilitre(BigDecimal volumeMl, String code) {
        Violations violations = new Violations();
        new Treatment(
                        Leg.LEFT,
                        Vein.TRIBUTARY,
                        Sclerosant.POLIDOCANOL,
                        SclerosantForm.LIQUID,
                        null,
                        BigDecimal.ONE,
                        volumeMl)
                .check(violations, "treatments[0]", true, true);
        assertThat(violations.list())
                .extracting(each -> each.field() + " " + each.code())
                .isEqualTo(code == null ? List.of() : List.of("treatments[0].volumeMl " + code));
    }
}
