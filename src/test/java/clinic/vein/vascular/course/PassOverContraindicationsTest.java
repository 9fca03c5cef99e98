package clinic.vein.vascular.course;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Violations;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.SafetyVerdict;
import clinic.vein.vascular.safety.SclerotherapySafety.Verdict;
import clinic.vein.vascular.safety.SclerotherapySafety.Weighed;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassOverContraindicationsTest {

    /** A course of before there was the specialist's task goes on as it began, save for two. */
    @ParameterizedTest
    @CsvSource({
        "MIGRAINE_WITH_AURA, false, 0",
        "MIGRAINE_WITH_AURA, true, 1",
        "PREGNANCY_OR_BREASTFEEDING, false, 1",
        "HIGH_THROMBOSIS_RISK, false, 1",
        "HIGH_THROMBOSIS_RISK, true, 1"
    })
    void a_nurse_goes_on_in_an_earlier_course_only(Contraindication found, boolean specialistCanBeAsked, int refused) {
        Weighed weighed = new Weighed(found, found.title(), Verdict.RELATIVE, List.of());
        Violations violations = new Violations();
        PassOverContraindications.refuseTheNurse(
                new SafetyVerdict.Answer(List.of(weighed), List.of(), List.of(weighed)),
                specialistCanBeAsked,
                violations);
        assertThat(violations.list())
                .hasSize(refused)
                .extracting(Violation::field)
                .allMatch("outcome"::equals);
    }
}
