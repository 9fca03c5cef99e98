package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.ExpectedFrequency;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Complications: how often they are to be expected, and what must not wait (clinical rules 4.4). */
class ComplicationTablesTest {

    private static final Set<Complication> NOT_IN_THE_GUIDELINE = Set.of(
            Complication.ALLERGIC_REACTION,
            Complication.INFECTION,
            Complication.OTHER,
            Complication.SKIN_NECROSIS,
            Complication.NERVE_INJURY);

    private final Table frequency = Table.of("ComplicationFrequency");
    private final Table redFlags = Table.of("FollowUpRedFlags");

    @ParameterizedTest
    @CsvSource({
        "ANAPHYLAXIS, INDIVIDUAL_CASES, INDIVIDUAL_CASES",
        "LARGE_SKIN_NECROSIS, INDIVIDUAL_CASES, INDIVIDUAL_CASES",
        "TIA_OR_STROKE, INDIVIDUAL_CASES, INDIVIDUAL_CASES",
        "PULMONARY_EMBOLISM, INDIVIDUAL_CASES, INDIVIDUAL_CASES",
        "MOTOR_NERVE_INJURY, INDIVIDUAL_CASES, INDIVIDUAL_CASES",
        "DISTAL_DVT, RARE, OCCASIONAL",
        "PROXIMAL_DVT, VERY_RARE, VERY_RARE",
        "VISUAL_DISTURBANCE, VERY_RARE, OCCASIONAL",
        "MIGRAINE, VERY_RARE, OCCASIONAL",
        "SENSORY_NERVE_INJURY, NOT_REPORTED, RARE",
        "CHEST_TIGHTNESS, VERY_RARE, VERY_RARE",
        "DRY_COUGH, VERY_RARE, VERY_RARE",
        "CONTACT_ALLERGY, VERY_RARE, VERY_RARE",
        "SUPERFICIAL_PHLEBITIS, UNCLEAR, UNCLEAR",
        "MATTING, FREQUENT, FREQUENT",
        "PIGMENTATION, FREQUENT, FREQUENT",
        "SMALL_SKIN_NECROSIS, RARE, VERY_RARE"
    })
    void complicationFrequency(Complication kind, ExpectedFrequency liquid, ExpectedFrequency foam) {
        Answer answer = frequency.evaluate(Facts.NONE.with("complication", kind.name()));
        assertThat(answer.rules())
                .containsExactly("frequency-" + kind.name().toLowerCase().replace('_', '-'));
        assertThat(answer.only("liquid")).isEqualTo(liquid.name());
        assertThat(answer.only("foam")).isEqualTo(foam.name());
    }

    @Test
    void every_complication_has_one_rule_or_is_none_of_the_guidelines() {
        Arrays.stream(Complication.values())
                .forEach(kind -> assertThat(frequency
                                .evaluate(Facts.NONE.with("complication", kind.name()))
                                .rules())
                        .as(kind.name())
                        .hasSize(NOT_IN_THE_GUIDELINE.contains(kind) ? 0 : 1));
        assertThat(frequency.rules()).hasSize(17);
    }

    @ParameterizedTest
    @CsvSource({
        "legSwelling, SUSPECTED_DEEP_VEIN_THROMBOSIS, SAME_DAY, follow-up-leg-swelling",
        "chestSymptoms, SUSPECTED_PULMONARY_EMBOLISM, EMERGENCY, follow-up-chest-symptoms",
        "neurologicalSymptoms, SUSPECTED_STROKE, EMERGENCY, follow-up-neurological-symptoms",
        "skinBlistering, SUSPECTED_SKIN_NECROSIS, URGENT, follow-up-skin-blistering",
        "infectionSigns, SUSPECTED_INFECTION, URGENT, follow-up-infection-signs"
    })
    void followUpRedFlags(String sign, String flag, String urgency, String rule) {
        Answer answer = redFlags.evaluate(signs(false).with(sign, true));
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.outputs()).isEqualTo(List.of(Map.of("redFlag", flag, "urgency", urgency)));
    }

    @ParameterizedTest
    @CsvSource({
        "DISTAL_DVT, SUSPECTED_DEEP_VEIN_THROMBOSIS, SAME_DAY, follow-up-complication-dvt",
        "PROXIMAL_DVT, SUSPECTED_DEEP_VEIN_THROMBOSIS, SAME_DAY, follow-up-complication-dvt",
        "PULMONARY_EMBOLISM, SUSPECTED_PULMONARY_EMBOLISM, EMERGENCY, follow-up-complication-embolism",
        "TIA_OR_STROKE, SUSPECTED_STROKE, EMERGENCY, follow-up-complication-stroke",
        "ANAPHYLAXIS, ANAPHYLAXIS, EMERGENCY, follow-up-complication-anaphylaxis",
        "LARGE_SKIN_NECROSIS, SUSPECTED_SKIN_NECROSIS, URGENT, follow-up-complication-necrosis",
        "SMALL_SKIN_NECROSIS, SUSPECTED_SKIN_NECROSIS, URGENT, follow-up-complication-necrosis",
        "SKIN_NECROSIS, SUSPECTED_SKIN_NECROSIS, URGENT, follow-up-complication-necrosis",
        "INFECTION, SUSPECTED_INFECTION, URGENT, follow-up-complication-infection",
        "CHEST_TIGHTNESS, SUSPECTED_PULMONARY_EMBOLISM, EMERGENCY, follow-up-complication-chest-tightness",
        "VISUAL_DISTURBANCE, SUSPECTED_STROKE, EMERGENCY, follow-up-complication-visual-disturbance",
        "ALLERGIC_REACTION, ALLERGIC_REACTION, SAME_DAY, follow-up-complication-allergic-reaction"
    })
    void a_dangerous_complication_is_as_bad_as_its_sign(String kind, String flag, String urgency, String rule) {
        Answer answer = redFlags.evaluate(signs(false).with("complication", kind));
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.outputs()).isEqualTo(List.of(Map.of("redFlag", flag, "urgency", urgency)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Complication.class,
            names = {"MATTING", "PIGMENTATION", "MIGRAINE", "SUPERFICIAL_PHLEBITIS", "DRY_COUGH", "OTHER"})
    void a_complication_that_can_wait_raises_nothing(Complication kind) {
        assertThat(redFlags.evaluate(signs(false).with("complication", kind.name()))
                        .rules())
                .isEmpty();
    }

    @Test
    void without_a_sign_or_without_an_answer_there_is_no_red_flag_and_with_all_there_are_five() {
        assertThat(redFlags.evaluate(signs(false)).rules()).isEmpty();
        assertThat(redFlags.evaluate(signs(null)).rules()).isEmpty();
        assertThat(new TreeSet<>(redFlags.evaluate(signs(true)).rules())).hasSize(5);
    }

    private static Facts signs(Boolean answer) {
        Facts facts = Facts.NONE.with("complication", null);
        for (String sign :
                List.of("legSwelling", "chestSymptoms", "neurologicalSymptoms", "skinBlistering", "infectionSigns")) {
            facts = facts.with(sign, answer);
        }
        return facts;
    }
}
