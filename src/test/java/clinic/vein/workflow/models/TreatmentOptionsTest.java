package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Treatment options in the order of NICE CG168, each step only where the one before is unsuitable. */
@TestInstance(Lifecycle.PER_CLASS)
class TreatmentOptionsTest {

    private static final Facts TRUNK = Facts.NONE
            .with("veinKind", "TRUNK")
            .with("reflux", true)
            .with("endothermalUnsuitable", false)
            .with("foamUnsuitable", false)
            .with("liquidUnsuitable", false)
            .with("surgeryUnsuitable", false)
            .with("pregnant", false)
            .with("compression", "ALLOWED");

    private final Table table = Table.of("TreatmentOptions");

    static Stream<Arguments> options() {
        Facts noHeat = TRUNK.with("endothermalUnsuitable", true);
        Facts noFoam = noHeat.with("foamUnsuitable", true);
        return Stream.of(
                arguments(TRUNK, List.of("option-trunk-endothermal"), List.of("ENDOTHERMAL")),
                arguments(
                        TRUNK.with("foamUnsuitable", true).with("surgeryUnsuitable", true),
                        List.of("option-trunk-endothermal"),
                        List.of("ENDOTHERMAL")),
                arguments(noHeat, List.of("option-trunk-foam"), List.of("FOAM_SCLEROTHERAPY")),
                arguments(
                        noHeat.with("surgeryUnsuitable", true),
                        List.of("option-trunk-foam"),
                        List.of("FOAM_SCLEROTHERAPY")),
                arguments(noFoam, List.of("option-trunk-surgery"), List.of("SURGERY")),
                arguments(
                        noFoam.with("surgeryUnsuitable", true),
                        List.of("option-trunk-compression"),
                        List.of("COMPRESSION")),
                arguments(
                        noFoam.with("surgeryUnsuitable", true).with("compression", "MILD"),
                        List.of("option-trunk-compression"),
                        List.of("COMPRESSION")),
                arguments(
                        noFoam.with("surgeryUnsuitable", true).with("compression", "SPECIALIST"), List.of(), List.of()),
                arguments(noFoam.with("surgeryUnsuitable", true).with("compression", "NONE"), List.of(), List.of()),
                arguments(TRUNK.with("reflux", false), List.of(), List.of()),
                arguments(
                        kind("TRIBUTARY").with("liquidUnsuitable", true),
                        List.of("option-tributary-foam"),
                        List.of("FOAM_SCLEROTHERAPY")),
                arguments(
                        kind("TRIBUTARY").with("foamUnsuitable", true).with("liquidUnsuitable", true),
                        List.of(),
                        List.of()),
                arguments(
                        kind("RETICULAR").with("liquidUnsuitable", true),
                        List.of("option-reticular-foam"),
                        List.of("FOAM_SCLEROTHERAPY")),
                arguments(kind("SPIDER").with("liquidUnsuitable", true), List.of(), List.of()),
                arguments(
                        kind("TRIBUTARY"),
                        List.of("option-tributary-foam", "option-tributary-liquid"),
                        List.of("FOAM_SCLEROTHERAPY", "LIQUID_SCLEROTHERAPY")),
                arguments(
                        kind("TRIBUTARY").with("foamUnsuitable", true),
                        List.of("option-tributary-liquid"),
                        List.of("LIQUID_SCLEROTHERAPY")),
                arguments(
                        kind("RETICULAR"),
                        List.of("option-reticular-liquid", "option-reticular-foam"),
                        List.of("LIQUID_SCLEROTHERAPY", "FOAM_SCLEROTHERAPY")),
                arguments(
                        kind("RETICULAR").with("foamUnsuitable", true),
                        List.of("option-reticular-liquid"),
                        List.of("LIQUID_SCLEROTHERAPY")),
                arguments(kind("SPIDER"), List.of("option-spider-liquid"), List.of("LIQUID_SCLEROTHERAPY")),
                arguments(kind("OTHER"), List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("options")
    void options(Facts facts, List<String> rules, List<String> modalities) {
        Answer answer = table.evaluate(facts);
        assertThat(answer.rules()).containsExactlyElementsOf(rules);
        assertThat(answer.all("modality")).isEqualTo(modalities);
    }

    @ParameterizedTest
    @MethodSource("options")
    void preferenceFollowsTheOrderOfTheOptions(Facts facts, List<String> rules, List<String> modalities) {
        assertThat(table.evaluate(facts).all("order")).isSortedAccordingTo((a, b) -> (int) a - (int) b);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUNK", "TRIBUTARY", "RETICULAR", "SPIDER", "OTHER"})
    void inPregnancyOnlyCompression(String kind) {
        Answer answer = table.evaluate(kind(kind).with("pregnant", true));
        assertThat(answer.rules()).containsExactly("option-pregnant");
        assertThat(answer.only("modality")).isEqualTo("COMPRESSION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "SPECIALIST"})
    void inPregnancyNotEvenCompressionWhereTheLegDoesNotAllowIt(String compression) {
        assertThat(table.evaluate(TRUNK.with("pregnant", true).with("compression", compression))
                        .rules())
                .isEmpty();
    }

    @Test
    void everyRuleHasACase() {
        assertThat(table.rules())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                options().flatMap(each -> ((List<?>) each.get()[1]).stream()),
                                Stream.of("option-pregnant"))
                        .map(Object::toString)
                        .distinct()
                        .toList());
    }

    private static Facts kind(String kind) {
        return TRUNK.with("veinKind", kind);
    }
}
