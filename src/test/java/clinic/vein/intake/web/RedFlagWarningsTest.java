package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.process.DecisionRules;
import clinic.vein.triage.RedFlags;
import clinic.vein.workflow.TableInMemory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.MultiValueMap;

/** The page warns as the triage table says, and as it would say if a clinician changed it. */
class RedFlagWarningsTest {

    @Test
    void theRulesSayWhatTheTableSaysOfEveryAnswerSoFar() {
        TableInMemory table = TableInMemory.triage();
        RedFlagWarnings warnings = warnings(table);
        List<RedFlagAnswers> all = RedFlagAnswers.soFar();

        assertThat(all).hasSizeBetween(4 * 5 * 5 * 4 * 4 * 4, 5 * 5 * 5 * 4 * 4 * 4);
        assertThat(all.stream().map(answers -> warnings.of(answers.form())).distinct())
                .containsExactlyInAnyOrder(RedFlagNotice.values());
        assertThat(all)
                .allSatisfy(answers -> assertThat(warnings.of(answers.form())).isEqualTo(answers.by(table)));
    }

    /** Otherwise the walk above would have to take every combination with them too. */
    @Test
    void whatStandsAloneIsReadWithNothingElse() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DecisionRules.class, TableInMemory::triage);
            context.register(RedFlags.class);
            context.refresh();
            assertThat(context.getBean(RedFlags.class).all())
                    .filteredOn(flag -> flag.answers().keySet().stream().anyMatch(RedFlagAnswers.ALONE::contains))
                    .isNotEmpty()
                    .allSatisfy(flag -> assertThat(flag.answers()).hasSize(1));
        }
    }

    @Test
    void aPageWithoutAnswersWarnsOfNothing() {
        assertThat(warnings(TableInMemory.triage()).of(new RedFlagAnswers(Map.of()).form()))
                .isEqualTo(RedFlagNotice.NONE);
    }

    @Test
    void aRuleThatBecomesARedFlagWarns() {
        TableInMemory table = edited("urgency-bleeding-past", "\"URGENT\"", "\"SAME_DAY\"");
        RedFlagWarnings warnings = warnings(table);

        assertThat(warnings.of(form("veins.bleeding", "PAST"))).isEqualTo(RedFlagNotice.SAME_DAY);
        assertThat(warnings.json()).contains("{\"notice\":\"SAME_DAY\",\"answers\":{\"veins.bleeding\":[\"PAST\"]}}");
        assertThat(warnings.styleSheet())
                .contains(
                        ":where(:has([name=\"veins.bleeding\"][value=\"PAST\"]:checked)) .same-day { display: block }");
        assertThat(RedFlagAnswers.complete())
                .allSatisfy(answers -> assertThat(warnings.of(answers.form())).isEqualTo(answers.by(table)));
    }

    @Test
    void aRuleThatAsksForAnotherAnswerWarnsAtThatOne() {
        RedFlagWarnings warnings = warnings(edited("urgency-one-leg-swollen-or-tender", "\"ONE\"", "\"ONE\",\"BOTH\""));

        assertThat(warnings.of(form("veins.swollenOrTenderLeg", "ONE"))).isEqualTo(RedFlagNotice.SAME_DAY);
        assertThat(warnings.of(form("veins.swollenOrTenderLeg", "BOTH"))).isEqualTo(RedFlagNotice.SAME_DAY);
        assertThat(warnings.of(form("veins.swollenOrTenderLeg", "NONE"))).isEqualTo(RedFlagNotice.NONE);
    }

    @Test
    void aRuleThatIsNoRedFlagAnyMoreIsSilent() {
        RedFlagWarnings warnings = warnings(edited("urgency-bleeding-now", "\"EMERGENCY\"", "\"SOON\""));

        assertThat(warnings.of(form("veins.bleeding", "NOW"))).isEqualTo(RedFlagNotice.NONE);
        assertThat(warnings.styleSheet()).doesNotContain("\"NOW\"");
    }

    /** The page does not count days: it warns of the open ulcer, sooner than the table would. */
    @Test
    void aRuleWithANumberWarnsTooOftenRatherThanNever() {
        RedFlagWarnings warnings = warnings(edited("urgency-ulcer-over-two-weeks", "\"URGENT\"", "\"SAME_DAY\""));

        assertThat(warnings.of(form("veins.ulcer", "OPEN"))).isEqualTo(RedFlagNotice.SAME_DAY);
        assertThat(warnings.of(form("veins.ulcer", "HEALED"))).isEqualTo(RedFlagNotice.NONE);
    }

    @Test
    void whatNobodyCanChooseIsNoAnswer() {
        RedFlagWarnings warnings = warnings(TableInMemory.triage());

        assertThat(warnings.of(form("veins.bleeding", "NOT_ASKED"))).isEqualTo(RedFlagNotice.NONE);
        assertThat(warnings.of(form("veins.bleeding", "\"] {}"))).isEqualTo(RedFlagNotice.NONE);
    }

    private static ReferForm form(String question, String answer) {
        return ReferForm.of(MultiValueMap.fromSingleValue(Map.of(question, answer)));
    }

    /** In one rule, the last cell with this text: what comes out stands last. */
    private static TableInMemory edited(String rule, String cell, String changed) {
        return TableInMemory.edited(xml -> {
            int from = xml.indexOf("<rule id=\"" + rule + "\">");
            int at = xml.lastIndexOf(cell, xml.indexOf("</rule>", from));
            assertThat(at).isGreaterThan(from);
            return xml.substring(0, at) + changed + xml.substring(at + cell.length());
        });
    }

    private static RedFlagWarnings warnings(TableInMemory table) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DecisionRules.class, () -> table);
            context.registerBean(ObjectMapper.class);
            context.register(RedFlags.class, RedFlagWarnings.class);
            context.refresh();
            return context.getBean(RedFlagWarnings.class);
        }
    }
}
