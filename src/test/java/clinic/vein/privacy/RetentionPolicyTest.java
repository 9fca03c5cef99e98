package clinic.vein.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import clinic.vein.carefixture.TestClinic;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.ReferralState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionPolicyTest {

    private static final Instant LAST_CONTACT = Instant.parse("2020-06-15T10:00:00Z");

    private static Verdict judge(String day, ReferralState state, String born, boolean workedOn, boolean onHold) {
        RetentionSettings settings = new RetentionSettings(
                Period.ofYears(8), Map.of(ReferralState.DECLINED, Period.ofMonths(30)), 18, 25, 26);
        RetentionPolicy policy = new RetentionPolicy(
                settings,
                TestClinic.SETTINGS,
                Clock.fixed(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        return policy.judge(new KeptRecord(
                new ReferralId(new UUID(1, 1)),
                "VC-2222-2222",
                state,
                BirthDate.parse(born).orElseThrow(),
                LAST_CONTACT,
                workedOn,
                onHold));
    }

    @ParameterizedTest
    @CsvSource({
        // an adult: eight years to the day
        "2028-06-14, COMPLETED, 1970-01-31, KEPT, 2028-06-15",
        "2028-06-15, COMPLETED, 1970-01-31, DUE, 2028-06-15",
        // what the clinic set for one state
        "2022-12-14, DECLINED, 1970-01-31, KEPT, 2022-12-15",
        "2022-12-15, DECLINED, 1970-01-31, DUE, 2022-12-15",
        // nobody was cared for
        "2021-06-15, ENTERED_IN_ERROR, 1970-01-31, DUE, 2021-06-15",
        // eighteen on that very day
        "2028-06-15, COMPLETED, 2002-06-15, DUE, 2028-06-15",
        // seventeen: until 26, here from 2002-06-16 on
        "2028-06-15, COMPLETED, 2002-06-16, KEPT, 2028-06-16",
        // ten: until 25
        "2035-01-01, COMPLETED, 2010-01-02, KEPT, 2035-01-02",
        "2035-01-02, COMPLETED, 2010-01-02, DUE, 2035-01-02",
        // a declined child's record is kept as long
        "2035-01-01, DECLINED, 2010-01-02, KEPT, 2035-01-02"
    })
    void countsFromTheLastContact(
            String day, ReferralState state, String born, Verdict.Answer answer, LocalDate keptUntil) {
        Verdict verdict = judge(day, state, born, false, false);

        assertThat(verdict.answer()).isEqualTo(answer);
        assertThat(verdict.keptUntil()).isEqualTo(keptUntil);
    }

    @Test
    void workAndHoldsComeBeforeThePeriod() {
        assertThat(judge("2099-01-01", ReferralState.COMPLETED, "1970-01-31", true, true)
                        .answer())
                .isEqualTo(Verdict.Answer.WORKED_ON);
        assertThat(judge("2099-01-01", ReferralState.COMPLETED, "1970-01-31", false, true)
                        .answer())
                .isEqualTo(Verdict.Answer.ON_HOLD);
        assertThat(judge("2099-01-01", ReferralState.IN_REVIEW, "1970-01-31", false, false)
                        .answer())
                .isEqualTo(Verdict.Answer.OPEN);
    }

    @Test
    void theRuleSaysNothingOfThePatient() {
        assertThat(judge("2021-01-01", ReferralState.DECLINED, "2010-01-02", false, false)
                        .rule())
                .isEqualTo(
                        "referral declined, of a child: until the age of 25, at least 30 months after the last contact");
    }

    @Test
    void settingsThatCannotBeMeantAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionSettings(Period.ZERO, Map.of(), 18, 25, 26))
                .withMessageContaining("clinic.retention.after-last-contact");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionSettings(
                        Period.ofYears(8), Map.of(ReferralState.IN_REVIEW, Period.ofYears(1)), 18, 25, 26))
                .withMessageContaining("IN_REVIEW");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionSettings(Period.ofYears(8), Map.of(), 18, 17, 26))
                .withMessageContaining("adult-from");
    }
}
