package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is explained before consent, by treatment (clinical-rules 4.4). */
class ConsentRisksTest {

    private final Table table = Table.of("ConsentRisks");

    @ParameterizedTest
    @CsvSource({
        "FOAM_SCLEROTHERAPY, PULMONARY_EMBOLISM CHEST_TIGHTNESS VISUAL_DISTURBANCE_OR_MIGRAINE STROKE, BURN WOUND_INFECTION",
        "LIQUID_SCLEROTHERAPY, PULMONARY_EMBOLISM CHEST_TIGHTNESS ALLERGY PHLEBITIS, BURN PRESSURE_DAMAGE",
        "ENDOTHERMAL, BURN PULMONARY_EMBOLISM NEW_VEINS, STROKE ALLERGY PHLEBITIS",
        "SURGERY, WOUND_INFECTION BRUISING DEEP_VEIN_THROMBOSIS, BURN STROKE",
        "COMPRESSION, PRESSURE_DAMAGE, DEEP_VEIN_THROMBOSIS NEW_VEINS ALLERGY"
    })
    void risks_are_those_of_the_treatment(String modality, String named, String notNamed) {
        List<Object> risks = of(modality).all("risk");
        assertThat(risks).contains((Object[]) named.split(" ")).doesNotHaveDuplicates();
        assertThat(risks).doesNotContain((Object[]) notNamed.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENDOTHERMAL", "FOAM_SCLEROTHERAPY", "LIQUID_SCLEROTHERAPY", "SURGERY", "COMPRESSION"})
    void nobody_is_promised_that_restless_legs_get_better(String modality) {
        assertThat(of(modality).all("risk")).contains("RESTLESS_LEGS_NOT_PROVEN");
        assertThat(of(modality).all("frequency"))
                .contains("it came back in 28 % at two years, in a series without comparison");
    }

    @Test
    void what_is_in_one_product_only_says_so() {
        assertThat(of("FOAM_SCLEROTHERAPY").all("product"))
                .containsOnlyOnce("SODIUM_TETRADECYL_SULFATE")
                .containsOnlyOnce("POLIDOCANOL");
        assertThat(of("SURGERY").all("product")).containsOnlyNulls();
    }

    private Answer of(String modality) {
        return table.evaluate(Facts.NONE.with("modality", modality));
    }
}
