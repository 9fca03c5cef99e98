package clinic.vein.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clinic's own referrals in the outcome table: written as they change, and the same when written anew. */
@ClinicTest
class ReferralOutcomeTest {

    private static final String DIFFERENCES = """
            select count(*) from (
                (select %1$s from clinic.outcome where referral_id is not null
                 except select %1$s from clinic.referral_outcome)
                union all
                (select %1$s from clinic.referral_outcome except select %1$s from clinic.outcome)) difference""".formatted("""
                    referral_id, screened_on, pathway, restless_legs, treated_on, treatment, product, closure, relieved,
                    rating_before, rating_after, nights_before, nights_after, irls_before, irls_after, after_on,
                    rls_back_by_12_months, rls_back_by_24_months, veins_back_by_12_months, veins_back_by_24_months,
                    complications, overrides, rls_back_at, rls_followed, veins_back_at, veins_followed,
                    rating_at_6_weeks, rating_at_6_months, rating_at_12_months, rating_at_24_months, nights_at_6_weeks,
                    nights_at_6_months, nights_at_12_months, nights_at_24_months, changed_beside""");

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    private Map<String, Object> row(ReferralId id) {
        outcomes.bringUpToDate();
        return jdbc.sql("select * from clinic.outcome where referral_id = :id")
                .param("id", id.value())
                .query()
                .singleRow();
    }

    /** The driver writes quotes once a statement has run so often that it is answered in binary. */
    private static String unquoted(Object array) {
        return array.toString().replace("\"", "");
    }

    private int differences() {
        return jdbc.sql(DIFFERENCES).query(Integer.class).single();
    }

    @Test
    void a_referral_is_counted_from_triage_to_the_last_recall() {
        ReferralId id = care.approved();
        assertThat(row(id))
                .containsEntry("pathway", "DUAL")
                .containsEntry("restless_legs", "CRITERIA_MET")
                .containsEntry("nights_before", 5)
                .containsEntry("treated_on", null)
                .containsEntry("rating_after", null);

        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        driver.complete(id, "AssessVeins", "vascular", CareDriver.treat(1));
        driver.complete(id, "RecordConsent", "vascular", CareDriver.consent(0));
        driver.pass(id, Duration.ofMinutes(1));
        care.arriveForSession(id);
        driver.complete(id, "CheckSafety", "nurse", CareDriver.SAFE);
        driver.complete(id, "RecordSession", "vascular", CareDriver.session("FINISH", "MIGRAINE", "MATTING"));
        assertThat(row(id))
                .containsEntry("treatment", "LIQUID_SCLEROTHERAPY")
                .containsEntry("product", "POLIDOCANOL")
                .containsEntry("rating_before", 7)
                .containsEntry("relieved", null)
                .hasEntrySatisfying(
                        "complications", kinds -> assertThat(unquoted(kinds)).isEqualTo("{MATTING,MIGRAINE}"))
                .hasEntrySatisfying(
                        "overrides", kinds -> assertThat(unquoted(kinds)).isEqualTo("{TREATMENT_ADVICE}"));

        driver.complete(id, "HandleComplication", "vascular", CareDriver.COMPLICATION_HANDLED);
        driver.pass(id, Duration.ofDays(7));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.pass(id, Duration.ofDays(35));
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.BETTER);
        assertThat(row(id))
                .containsEntry("closure", "CLOSED")
                .containsEntry("rating_after", 2)
                .containsEntry("nights_after", 1)
                .containsEntry("relieved", true)
                .containsEntry("rls_back_by_12_months", null);

        recalled(id, 6, 3, false);
        recalled(id, 12, 7, false);
        recalled(id, 24, 4, true);
        assertThat(row(id))
                .as("at 12 months as bad as before; counts as back by 24 as well")
                .containsEntry("rls_back_by_12_months", true)
                .containsEntry("rls_back_by_24_months", true)
                .containsEntry("veins_back_by_12_months", false)
                .containsEntry("veins_back_by_24_months", true)
                .containsEntry("rating_at_6_weeks", 2)
                .containsEntry("rating_at_6_months", 3)
                .containsEntry("rating_at_12_months", 7)
                .containsEntry("rating_at_24_months", 4)
                .containsEntry("nights_at_12_months", 1)
                .containsEntry("changed_beside", "NOTHING_RECORDED")
                .containsEntry("rls_back_at", 12)
                .containsEntry("rls_followed", 24)
                .containsEntry("veins_back_at", 24)
                .containsEntry("veins_followed", 24);
    }

    @Test
    void a_cause_that_is_treated_first_is_told_beside_the_veins() {
        ReferralId id = care.approved();
        assertThat(row(id)).containsEntry("changed_beside", "NOTHING_RECORDED");
        for (String cause : new String[] {"IRON", "MEDICINE"}) {
            jdbc.sql("""
                            insert into clinic.review (referral_id, task, decided_at, decided_by, decision, rules, causes)
                            values (:id, 'ReviewReferral', now(), 'physician', 'TREAT_CAUSE', '[]', array[:cause])""").param("id", id.value()).param("cause", cause).update();
            assertThat(row(id)).containsEntry("changed_beside", cause.equals("IRON") ? "IRON" : "IRON_AND_MEDICINE");
        }
    }

    private void recalled(ReferralId id, int months, int rating, boolean veinsBack) {
        jdbc.sql("""
                        insert into clinic.recall (id, referral_id, months, due_on)
                        values (gen_random_uuid(), :id, :months, current_date)""").param("id", id.value()).param("months", months).update();
        jdbc.sql("""
                        update clinic.recall set state = 'REACHED', made_at = now(), rls_severity = :rating,
                            nights_per_week = 1, recurrence = :veinsBack
                        where referral_id = :id and months = :months""")
                .param("id", id.value())
                .param("months", months)
                .param("rating", rating)
                .param("veinsBack", veinsBack)
                .update();
    }

    @Test
    void past_figures_can_be_computed_anew_from_the_records() {
        ReferralId id = care.treated();
        outcomes.bringUpToDate();
        assertThat(differences()).as("kept up to date by what happened").isZero();

        jdbc.sql("update clinic.outcome set rating_before = 1, complications = '{OTHER}' where referral_id = :id")
                .param("id", id.value())
                .update();
        assertThat(differences()).isPositive();
        outcomes.rebuild();
        assertThat(differences()).isZero();
    }

    @Test
    void what_was_entered_in_error_counts_no_more() {
        ReferralId id = care.approved();
        assertThat(row(id)).isNotEmpty();
        jdbc.sql("update clinic.referral set state = 'ENTERED_IN_ERROR' where id = :id")
                .param("id", id.value())
                .update();
        outcomes.bringUpToDate();
        assertThat(jdbc.sql("select count(*) from clinic.outcome where referral_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
