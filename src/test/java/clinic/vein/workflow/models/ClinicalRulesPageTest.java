package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** The page of clinical rules says what the tables say; asked to, this writes it. */
class ClinicalRulesPageTest {

    private static final String COMMAND = "mvn test -Dtest=ClinicalRulesPageTest -Dclinical-rules=write";

    private final String page = ClinicalRulesPage.text(COMMAND);

    @Test
    void thePageIsWhatTheTablesSay() throws IOException {
        if ("write".equals(System.getProperty("clinical-rules"))) {
            Files.writeString(ClinicalRulesPage.FILE, page);
        }
        assertThat(ClinicalRulesPage.FILE)
                .as("the tables have changed; to write the page anew: %s", COMMAND)
                .content()
                .isEqualTo(page);
    }

    @Test
    void everyRuleIsOnItWithItsSourceAndConfidence() {
        List<String> lines = page.lines().toList();
        Table.decisions()
                .flatMap(decision -> ((DecisionTable) decision.getExpression()).getRules().stream())
                .map(Rule::getId)
                .forEach(
                        rule -> assertThat(lines)
                                .filteredOn(line -> line.startsWith("| `" + rule + "` |"))
                                .singleElement()
                                .asString()
                                .as(rule)
                                .matches(
                                        "\\| `[^|]+` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\| (V1|V2|GK|local)(, (V2|GK|local))* \\|"));
    }

    @Test
    void thresholdsAreReadable() {
        assertThat(page)
                .contains(
                        "Ferritin, µg/L: above 75 up to 100; Transferrin saturation, %: unknown or from 20 to under 45")
                .contains("Kidney function, eGFR in mL/min: from 30 to under 60")
                .contains("Wells score: &lt;= 1; An exception applies: no");
    }
}
