package clinic.vein.vascular.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.referral.Answer;
import clinic.vein.vascular.assessment.Said.From;
import clinic.vein.vascular.safety.RiskFact;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several answers to one question come to. */
class ReportedFactTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            - | NOT_ASKED
            REPORT YES | YES
            REPORT NO | NO
            REPORT UNKNOWN | UNKNOWN
            REPORT NO, MEDICINES YES | YES
            REPORT YES, MEDICINES NO | YES
            MEDICINES NO | NO
            MEDICINES UNKNOWN | UNKNOWN
            REPORT UNKNOWN, MEDICINES NO | UNKNOWN
            REPORT UNKNOWN, MEDICINES YES | YES
            REPORT NO, MEDICINES UNKNOWN | NO
            REPORT UNKNOWN, FURTHER_REPORT NO | NO
            REPORT YES, FURTHER_REPORT NO | YES
            REPORT NO, FURTHER_REPORT YES | YES
            REPORT YES, SAFETY_CHECK NO | NO
            REPORT NO, SAFETY_CHECK YES | YES
            REPORT YES, SAFETY_CHECK NO, FURTHER_REPORT YES | YES
            SAFETY_CHECK YES, SAFETY_CHECK NO | NO
            SEX_AT_BIRTH NO | NO
            REPORT YES elsewhere | YES
            REPORT NO elsewhere | NOT_ASKED
            REPORT YES elsewhere, REPORT NO | YES
            REPORT NO, FURTHER_REPORT YES elsewhere | YES
            REPORT NO elsewhere, MEDICINES NO | NO
            REPORT YES elsewhere, SAFETY_CHECK NO elsewhere | YES
            REPORT YES elsewhere, SAFETY_CHECK NO elsewhere, REPORT NO | YES
            REPORT YES, SAFETY_CHECK NO elsewhere | YES
            REPORT YES elsewhere, SAFETY_CHECK NO | NO
            SAFETY_CHECK NO elsewhere | NOT_ASKED
            REPORT NO, REPORT UNKNOWN elsewhere | UNKNOWN
            REPORT NO, FURTHER_REPORT UNKNOWN | UNKNOWN
            MEDICINES NO, FURTHER_REPORT UNKNOWN | UNKNOWN
            SAFETY_CHECK NO, FURTHER_REPORT UNKNOWN | UNKNOWN
            REPORT NO, FURTHER_REPORT UNKNOWN, FURTHER_REPORT NO | NO
            REPORT YES, FURTHER_REPORT UNKNOWN | YES
            SEX_AT_BIRTH NO, FURTHER_REPORT UNKNOWN | NO
            """)
    void aYesIsTakenBackOnlyByWhoHasAsked(String said, Answer answer) {
        List<String> lines = said == null ? List.of() : Arrays.asList(said.split(", "));
        ReportedFact fact = ReportedFact.of(
                RiskFact.ANTICOAGULANT,
                IntStream.range(0, lines.size())
                        .mapToObj(i -> {
                            String[] words = lines.get(i).split(" ");
                            return new Said(
                                    Instant.EPOCH.plusSeconds(i),
                                    From.valueOf(words[0]),
                                    Answer.valueOf(words[1]),
                                    null,
                                    words.length > 2 ? words[2] : null);
                        })
                        .toList());
        assertThat(fact.answer()).isEqualTo(answer);
        assertThat(fact.isOpen()).isEqualTo(answer == Answer.UNKNOWN || answer == Answer.NOT_ASKED);
    }
}
