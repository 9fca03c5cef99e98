package clinic.vein.triage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.carefixture.CareDatabase;
import clinic.vein.carefixture.SomeReferral;
import clinic.vein.embedded.UsesPostgres;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.referral.Answer;
import clinic.vein.triage.TriageResult;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@UsesPostgres
class JdbcTriageResultsTest {

    @ParameterizedTest
    @CsvSource({"YES, YES, NO", "NO, YES, YES", "UNKNOWN, NO, UNKNOWN", "NO, UNKNOWN, NO"})
    void keepsYesNoAndOpen(Answer rlsPositive, Answer veinSigns, Answer veinCriterion) {
        ReferralId id = CareDatabase.keep(SomeReferral.of("Ada", "Quill"));
        JdbcTriageResults results =
                new JdbcTriageResults(CareDatabase.jdbc(), JsonMapper.builder().build());
        TriageResult result = new TriageResult(
                Instant.parse("2026-03-02T09:00:00Z"),
                Pathway.DUAL,
                Urgency.URGENT,
                rlsPositive,
                veinSigns,
                veinCriterion,
                List.of());

        results.put(id, result);

        assertThat(results.find(id)).hasValue(result);
    }
}
