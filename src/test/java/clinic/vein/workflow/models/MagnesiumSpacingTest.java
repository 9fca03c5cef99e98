package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Magnesium beside other medicines, code by code: the clinic's defaults where sources differ, and never a prefix. */
class MagnesiumSpacingTest {

    private final Table table = Table.of("MagnesiumSpacing");

    @ParameterizedTest
    @CsvSource({
        "magnesium-tetracycline, SPACE, 3, J01AA01 J01AA02 J01AA04 J01AA06 J01AA07 J01AA08",
        "magnesium-quinolone, SPACE, 6, J01MA02 J01MA12 J01MA14 J01MA01 J01MA06",
        "magnesium-bisphosphonate, SPACE, 4, M05BA04 M05BA07 M05BA06 M05BB03",
        "magnesium-oral-iron, SPACE, 4, B03AA01 B03AA02 B03AA03 B03AA07 B03AB05 B03AB10",
        "magnesium-nitrofurantoin, SPACE, 4, J01XE01",
        "magnesium-penicillamine, SPACE, 4, M01CC01",
        "magnesium-chloroquine, SPACE, 4, P01BA01 P01BA02",
        "magnesium-eltrombopag, SPACE, 4, B02BX05",
        "magnesium-levothyroxine, SPACE, 4, H03AA01",
        "magnesium-gabapentin, SPACE, 2, N02BF01",
        "magnesium-absorption, SPACE, 3, L04AA06 C10AA07 R06AX26 N03AB02",
        "magnesium-phenothiazine, SPACE, 3, N05AA01 N05AA02 N05AB04 N05AB06 R06AD01 R06AD02 R06AD03",
        "magnesium-digoxin, PRESCRIBER, 3, C01AA05 C01AA04 C01AA02 C01AA08",
        "magnesium-integrase-inhibitor, PRESCRIBER, , J05AJ03 J05AJ01",
        "magnesium-polystyrene-sulfonate, PRESCRIBER, , V03AE01",
        "magnesium-potassium-sparing, PRESCRIBER, , C03DB01 C03DA01 C03DA04 C03DB02",
        "magnesium-diuretic, CHECK_MAGNESIUM, , C03CA01 C03CA02 C03CA03 C03CA04 C03CC01 C03AA01 C03AA03 C03AA04 C03BA04 C03BA08 C03BA10 C03BA11",
        "magnesium-diuretic-combination, PRESCRIBER, , C03EA01 C03EB01",
        "magnesium-proton-pump-inhibitor, CHECK_MAGNESIUM, , A02BC01 A02BC02 A02BC03 A02BC04 A02BC05",
        "magnesium-calcium-channel-blocker, NOTE, , C08CA01 C08CA02 C08CA05 C08CA13 C08DA01 C08DB01",
        "magnesium-any-oral-medicine, SPACE_BY_DEFAULT, 3, A10BA02 N06AX11"
    })
    void besideAMedicine(String rule, String kind, Integer hours, String medicines) {
        for (String medicine : medicines.split(" ")) {
            Answer answer = ask(medicine);
            assertThat(answer.rules()).as(medicine).containsExactly(rule);
            assertThat(answer.only("kind")).isEqualTo(kind);
            assertThat(answer.only("hours")).isEqualTo(hours);
            assertThat(answer.only("problem").toString()).isNotBlank();
            assertThat(answer.only("advice").toString()).isNotBlank();
        }
    }

    static Stream<List<String>> sources() {
        return Stream.of(
                Stream.concat(
                                Stream.of("magnesium-source-supplement", "A12CC30"),
                                IntStream.rangeClosed(1, 10).mapToObj("A12CC%02d"::formatted))
                        .toList(),
                Stream.concat(
                                Stream.of("magnesium-source-antacid"),
                                IntStream.rangeClosed(1, 5).mapToObj("A02AA%02d"::formatted))
                        .toList(),
                List.of("magnesium-source-mixed-antacid", "A02AD01", "A02AD02", "A02AD04"),
                Stream.concat(
                                Stream.of("magnesium-source-laxative", "A06AD19"),
                                IntStream.rangeClosed(1, 4).mapToObj("A06AD%02d"::formatted))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void antacidsAndLaxativesAreMagnesiumLikeSupplements(List<String> ruleAndCodes) {
        for (String medicine : ruleAndCodes.subList(1, ruleAndCodes.size())) {
            Answer answer = ask(medicine);
            assertThat(answer.rules()).as(medicine).containsExactly(ruleAndCodes.get(0));
            assertThat(answer.only("kind")).isEqualTo("IS_MAGNESIUM");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A12CC11", "A12CC", "A12CB01", "A02AA", "A02AB01", "A06AD05", "A06AD11", "a12cc01"})
    void aPrefixOrANeighbourIsNotMagnesium(String medicine) {
        assertThat(ask(medicine).only("kind")).isEqualTo("SPACE_BY_DEFAULT");
        assertThat(ask(medicine).rules()).containsExactly("magnesium-any-oral-medicine");
    }

    @ParameterizedTest
    @NullSource
    void aMedicineKnownByNameAloneIsNeverTakenAsSafe(String medicine) {
        Answer answer = ask(medicine);
        assertThat(answer.rules()).containsExactly("magnesium-medicine-without-code");
        assertThat(answer.only("kind")).isEqualTo("PRESCRIBER");
    }

    /** Section 7 of the rules: 6 h with quinolones, 4 h with bisphosphonates; whoever reads the rule is told so. */
    @ParameterizedTest
    @ValueSource(strings = {"magnesium-quinolone", "magnesium-bisphosphonate"})
    void whereSourcesDifferTheRuleSaysSo(String rule) {
        Rule element = Table.read("MagnesiumSpacing").getModelElementById(rule);
        assertThat(element.getDescription().getTextContent())
                .contains("Sources differ")
                .contains("local policy");
    }

    @Test
    void noCodeStandsInTwoRules() {
        assertThat(Table.read("MagnesiumSpacing").getModelElementsByType(Rule.class).stream()
                        .flatMap(rule -> rule.getInputEntries().stream())
                        .flatMap(
                                entry -> Stream.of(entry.getTextContent().trim().split(",")))
                        .filter(code -> !code.isEmpty())
                        .toList())
                .doesNotHaveDuplicates();
    }

    private Answer ask(String medicine) {
        return table.evaluate(Facts.NONE.with("medicine", medicine));
    }
}
