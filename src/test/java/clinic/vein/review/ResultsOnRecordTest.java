package clinic.vein.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What another release stored is read as far as it is known, and never in the way of the rest. */
class ResultsOnRecordTest {

    private static final ReferralId ID = ReferralId.random();

    private final ReviewDecisions reviews = mock(ReviewDecisions.class);
    private final ResultsOnRecord results =
            new ResultsOnRecord(reviews, mock(TestAnswers.class), new ObjectMapper().findAndRegisterModules());

    @Test
    void whatIsNotKnownIsLeftOut() {
        when(reviews.of(ID))
                .thenReturn(List.of(reviewed(Map.of(
                        "takenOn",
                        "2026-03-01",
                        "ferritin",
                        level("EXACT"),
                        "tsh",
                        level("ABOUT"),
                        "zinc",
                        level("EXACT"),
                        "confirmed",
                        List.of("ZINC", "FERRITIN")))));

        WorkUp read = results.of(ID);

        assertThat(read.value(Measure.FERRITIN)).isEqualByComparingTo("9");
        assertThat(read.result(Measure.TSH)).isNull();
        assertThat(read.confirmed()).containsExactly(Measure.FERRITIN);
    }

    private static Map<String, Object> level(String bound) {
        return Map.of("typed", "9", "bound", bound, "value", 9, "unit", "");
    }

    private static ReviewDecision reviewed(Object workUp) {
        return new ReviewDecision(
                CareTask.REVIEW_REFERRAL,
                Instant.EPOCH,
                "physician",
                "APPROVE",
                null,
                List.of(),
                null,
                workUp,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
