package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.quantity.Measured;
import clinic.vein.referral.Changes.Change;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** News in a further report is told answer by answer. */
class ChangesTest {

    private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json().build();

    private final Changes changes = new Changes(JSON);

    @Test
    void whatATreatmentDependsOnIsToldAnswerByAnswer() {
        List<Change> found =
                changes.between(report(Answer.NO, Answer.NOT_ASKED, "80"), report(Answer.YES, Answer.YES, "92"));

        assertThat(found).extracting(Change::section).containsOnly("background");
        assertThat(found).extracting(Change::field).containsExactly("anticoagulant", "thrombophilia", "weight");
        assertThat(found.get(0).before()).hasToString("\"NO\"");
        assertThat(found.get(0).now()).hasToString("\"YES\"");
        assertThat(found.get(1).before()).as("nobody had asked").isNull();
        assertThat(((JsonNode) found.get(2).now()).path("value").asText()).isEqualTo("92");
    }

    @Test
    void whatTheFurtherReportDoesNotSayIsNoNews() {
        assertThat(changes.between(
                        report(Answer.YES, Answer.NO, "80"), withBackground(Reports.dual(), BeforeTreatment.NOT_ASKED)))
                .noneMatch(change -> change.section().equals("background"));
    }

    private static final ReferralReport DUAL = Reports.dual();

    private static ReferralReport report(Answer anticoagulant, Answer thrombophilia, String weight) {
        return withBackground(
                DUAL,
                new BeforeTreatment(
                        anticoagulant,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        thrombophilia,
                        Measured.exactly(new BigDecimal(weight), "kg"),
                        null));
    }

    private static ReferralReport withBackground(ReferralReport report, BeforeTreatment told) {
        return SomeReport.like(report).beforeTreatment(told).done();
    }
}
