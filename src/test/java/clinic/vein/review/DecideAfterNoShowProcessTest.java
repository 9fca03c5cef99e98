package clinic.vein.review;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Veins;
import clinic.vein.referral.timeline.AdviceTable;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeVeins;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The safeguards before a patient is discharged after missed appointments. */
@ClinicTest
class DecideAfterNoShowProcessTest {

    private static final String RETURN = "{'decision':'RETURN_WITH_ADVICE','reason':'Stays away','vulnerable':%s%s}";
    private static final String WITH_REASON = ",'overrideReason':'Has moved abroad and is treated there'";

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @ParameterizedTest
    @CsvSource({"OPEN, NONE", "NONE, PAST"})
    void an_open_ulcer_or_a_bleeding_history_asks_for_a_reason(Veins.Ulcer ulcer, Veins.Bleeding bleeding) {
        ReferralId id = missedTwice(report(ulcer, bleeding));
        assertRefused(id, RETURN.formatted("false", ""), "overrideReason: required");
        complete(id, RETURN.formatted("false", WITH_REASON));
        assertThat(driver.state(id)).isEqualTo(ReferralState.RETURNED_WITH_ADVICE);
        assertThat(stored(id, "recommended")).isEqualTo("REBOOK");
        assertThat(stored(id, "override_reason")).isEqualTo("Has moved abroad and is treated there");
        assertThat(stored(id, "rules"))
                .contains(ulcer == Veins.Ulcer.OPEN ? "no-show-open-ulcer" : "no-show-bleeding-history");
    }

    @Test
    void a_vulnerable_patient_is_asked_about_and_needs_a_reason() {
        ReferralId id = missedTwice(Reports.dual());
        assertRefused(id, "{'decision':'RETURN_WITH_ADVICE','reason':'Stays away'}", "vulnerable: required");
        assertRefused(id, "{'decision':'REBOOK','reason':'His sister says that he died'}", "reason: tells.of.death");
        assertRefused(id, RETURN.formatted("true", ""), "overrideReason: required");
        complete(id, RETURN.formatted("true", WITH_REASON));
        assertThat(stored(id, "rules")).contains("no-show-vulnerable");
        assertThat(overridden(id)).contains("NoShowSafeguards");
    }

    @Test
    void without_anything_against_it_no_reason_beyond_the_reason_is_asked() {
        ReferralId id = missedTwice(Reports.dual());
        complete(id, RETURN.formatted("false", ""));
        assertThat(stored(id, "recommended")).isNull();
        assertThat(overridden(id)).doesNotContain("NoShowSafeguards");
    }

    @Test
    void one_missed_appointment_without_reasonable_notice_bars_the_discharge_whatever_the_reason() {
        ReferralId id = missedTwice(Reports.dual());
        jdbc.sql("""
                        update clinic.booking set accepted_sooner = false
                        where id = (select id from clinic.booking where referral_id = :id order by position limit 1)""").param("id", id.value()).update();
        JsonNode work = json(Visitor.signedIn(port, "physician")
                        .get("/api/tasks/"
                                + driver.task(id, "DecideAfterNoShow").value()))
                .at("/work");
        assertThat(work.at("/allowedDecisions")).hasSize(1);
        assertThat(work.at("/recommendation/rules/0/id").asText()).isEqualTo("no-show-without-reasonable-notice");
        assertThat(work.at("/warnings")).hasSize(1);
        assertRefused(id, RETURN.formatted("false", WITH_REASON), "decision: not.allowed");
        complete(id, "{'decision':'REBOOK','reason':'Was told too late'}");
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
    }

    @Test
    void a_course_is_not_stopped_over_missed_sessions_without_the_same_safeguards() {
        String stop = "{'decision':'STOP','reason':'Stays away','vulnerable':%s%s}";
        ReferralId id = care.consented(2);
        for (int i = 0; i < 2; i++) {
            care.book(id, "BookSession");
            driver.complete(id, "RecordSessionArrival", "intake", CareDriver.NO_SHOW);
        }
        jdbc.sql("update clinic.booking set accepted_sooner = false where referral_id = :id and purpose = 'SESSION'")
                .param("id", id.value())
                .update();
        assertThatThrownBy(() -> driver.complete(
                        id, "DecideAfterMissedSession", "vascular", stop.formatted("false", WITH_REASON)))
                .hasMessageContaining("decision: not.allowed");
        jdbc.sql("update clinic.booking set accepted_sooner = true where referral_id = :id")
                .param("id", id.value())
                .update();
        assertThatThrownBy(
                        () -> driver.complete(id, "DecideAfterMissedSession", "vascular", stop.formatted("true", "")))
                .hasMessageContaining("overrideReason: required");
        driver.complete(id, "DecideAfterMissedSession", "vascular", stop.formatted("true", WITH_REASON));
        assertThat(driver.state(id)).isEqualTo(ReferralState.IN_FOLLOW_UP);
        assertThat(stored(id, "task")).isEqualTo("DecideAfterMissedSession");
        assertThat(stored(id, "override_reason")).isNotBlank();
        assertThat(overridden(id)).contains("NoShowSafeguards");
    }

    /** The tables that were decided against. */
    private List<String> overridden(ReferralId id) {
        return jdbc.sql(
                        "select entry ->> 'table' as table from clinic.referral_event where referral_id = :id and kind = 'OVERRIDDEN'")
                .param("id", id.value())
                .query((row, number) ->
                        AdviceTable.valueOf(row.getString("table")).decision())
                .list();
    }

    private void assertRefused(ReferralId id, String submission, String reason) {
        assertThatThrownBy(() -> complete(id, submission))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(reason);
        assertThat(driver.openTasks(id)).contains("DecideAfterNoShow");
    }

    private void complete(ReferralId id, String submission) {
        driver.complete(id, "DecideAfterNoShow", "physician", submission);
    }

    private ReferralId missedTwice(ReferralReport report) {
        ReferralId id = driver.receive(report);
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);
        for (int i = 0; i < 2; i++) {
            care.book(id, "BookAssessment");
            driver.complete(id, "RecordArrival", "intake", CareDriver.NO_SHOW);
        }
        return id;
    }

    private static ReferralReport report(Veins.Ulcer ulcer, Veins.Bleeding bleeding) {
        SomeVeins veins = SomeVeins.at(Veins.Legs.LEFT, Veins.Symptom.ACHING).bleeding(bleeding);
        return Reports.of(
                Reports.dual().restlessLegs(),
                ulcer == Veins.Ulcer.OPEN
                        ? veins.ulcerOpenFor(30).done()
                        : veins.ulcer(ulcer).done());
    }

    private String stored(ReferralId id, String column) {
        return jdbc.sql("select " + column
                        + "::text from clinic.review where referral_id = :id order by id desc limit 1")
                .param("id", id.value())
                .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }
}
