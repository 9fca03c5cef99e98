package clinic.vein.careteam;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ClinicClock;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.CareTeam;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sees a record, and how somebody else comes to see it. */
@ClinicTest
class BreakGlassTest {

    private static final String REASON = "Patient is in my room and cannot tell which medicines she takes";

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    CareTeam careTeam;

    @Autowired
    BreakGlass breakGlass;

    @Autowired
    ClinicClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void onlyThoseWithATaskSeeTheRecord() {
        ReferralId id = inReview();

        assertThat(status("physician", id, ""))
                .as("the role that the task waits for")
                .isEqualTo(200);
        assertThat(status("physician", id, "/timeline")).isEqualTo(200);
        assertThat(status("intake", id, "/timeline")).as("had a task").isEqualTo(200);
        for (String outside : List.of("nurse", "vascular")) {
            HttpResponse<String> refused = as(outside).get("/api/referrals/" + id);
            assertThat(refused.statusCode()).as(outside).isEqualTo(403);
            assertThat(json(refused).at("/code").asText()).isEqualTo("care.team.only");
            assertThat(json(refused).at("/detail").asText()).contains("send a reason");
            assertThat(json(refused).at("/access").asText()).isEqualTo("/api/referrals/" + id + "/access");
            assertThat(refused.body()).doesNotContain("Patient");
            assertThat(status(outside, id, "/timeline")).as(outside).isEqualTo(403);
        }
    }

    @Test
    void whoHadATaskStaysInTheTeamAndTheirColleaguesDoNot() {
        ReferralId id = inReview();
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);

        assertThat(status("physician", id, "")).isEqualTo(200);
        assertThat(status("physician2", id, "")).isEqualTo(403);
    }

    @Test
    void receptionSeesTheRegistrationOfEverybody() {
        ReferralId id = driver.receive(Reports.bleeding());

        JsonNode file = json(as("intake").get("/api/referrals/" + id));

        assertThat(file.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("referral", "patient", "bookings", "ending");
        assertThat(status("intake", id, "/timeline")).isEqualTo(403);
    }

    @Test
    void aReasonOpensTheRecordAndThePrivacyOfficerIsTold() {
        ReferralId id = inReview();
        Visitor nurse = as("nurse");

        HttpResponse<String> opened = open(nurse, id, REASON);

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        String glass = json(opened).at("/id").asText();
        assertThat(nurse.get("/api/referrals/" + id).statusCode()).isEqualTo(200);
        assertThat(nurse.get("/api/referrals/" + id + "/timeline").statusCode()).isEqualTo(200);
        assertThat(status("vascular", id, "")).as("for nobody else").isEqualTo(403);
        assertThat(audited(id))
                .contains(
                        "GLASS_BROKEN nurse BREAK_GLASS " + glass,
                        "REFERRAL_READ nurse BREAK_GLASS " + glass,
                        "TIMELINE_READ nurse BREAK_GLASS " + glass);
        assertThat(jdbc.sql(
                                "select string_agg(body, '') from clinic.message where referral_id = :id and role = 'PRIVACY'")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .contains("nurse (Nurse) is not in the care team")
                .doesNotContain(REASON);
        assertThat(json(as("privacy").get("/api/referrals/" + id + "/access"))
                        .at("/openings/0/reason")
                        .asText())
                .isEqualTo(REASON);
    }

    @Test
    void theReasonStaysOutOfTheAuditTrailAndTheTimeline() {
        ReferralId id = inReview();
        open(as("nurse"), id, REASON);

        assertThat(jdbc.sql("""
                                select count(*) from clinic.audit_event event
                                where referral_id = :id and event::text like '%in my room%'""").param("id", id.value()).query(Long.class).single())
                .isZero();
        assertThat(as("physician").get("/api/referrals/" + id + "/timeline").body())
                .doesNotContain("in my room");
    }

    @Test
    void afterTwoHoursItIsClosedAgain() {
        ReferralId id = inReview();
        Instant now = Instant.parse("2027-03-01T09:00:00Z");
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("nurse", null, "ROLE_NURSE"));
        try {
            clock.at(now, () -> {
                breakGlass.open(id, REASON);
            });
            assertThat(visibleAt(id, now.plus(Duration.ofMinutes(119)))).isTrue();
            assertThat(visibleAt(id, now.plus(Duration.ofHours(2)))).isFalse();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void whatIsSaidMeanwhileOpensNothingAfterwards() {
        ReferralId id = inReview();
        Visitor nurse = as("nurse");
        open(nurse, id, REASON);
        assertThat(nurse.postJson(
                                "/api/referrals/" + id + "/talk",
                                "{\"text\":\"Seen at the desk\",\"toPeople\":[\"vascular\"]}")
                        .statusCode())
                .isEqualTo(201);

        for (String account : List.of("nurse", "vascular")) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken(
                            account, null, "ROLE_" + account.toUpperCase(java.util.Locale.ROOT)));
            try {
                assertThat(visibleAt(id, Instant.now().plus(Duration.ofHours(3))))
                        .as(account)
                        .isFalse();
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    @Test
    void aLetterIsForTheCareTeamToo() {
        ReferralId id = care.arrived();
        driver.complete(id, "AssessVeins", "vascular", CareDriver.CONSERVATIVE);
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        String letter = jdbc.sql("select id::text from clinic.letter where referral_id = :id limit 1")
                .param("id", id.value())
                .query(String.class)
                .single();
        Visitor nurse = as("nurse");

        assertThat(nurse.get("/api/letters/" + letter).statusCode()).isEqualTo(403);
        open(nurse, id, REASON);
        assertThat(nurse.get("/api/letters/" + letter).statusCode()).isEqualTo(200);
        assertThat(as("vascular").get("/api/letters/" + letter).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"0,required", "9,too.short", "501,too.long"})
    void aReasonThatSaysNothingIsRefused(int length, String code) {
        ReferralId id = inReview();
        Visitor nurse = as("nurse");

        HttpResponse<String> refused = open(nurse, id, "r".repeat(length));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/violations/0/field").asText()).isEqualTo("reason");
        assertThat(json(refused).at("/violations/0/code").asText()).isEqualTo(code);
        assertThat(nurse.get("/api/referrals/" + id).statusCode()).isEqualTo(403);
    }

    @Test
    void whoSeesTheRecordNeedsNoGlassAndNobodyElseMayBreakIt() {
        ReferralId id = inReview();

        assertThat(json(open(as("physician"), id, REASON))
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("already.visible");
        for (String other : List.of("clinicadmin", "privacy", "administrator")) {
            assertThat(open(as(other), id, REASON).statusCode()).as(other).isEqualTo(403);
        }
        assertThat(open(as("nurse"), new ReferralId(UUID.randomUUID()), REASON).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherSystemIsHeldToItsScopes() {
        ReferralId id = inReview();
        String token = ApiClient.token(port, "client-reader");

        assertThat(new Visitor(port)
                        .send("/api/referrals/" + id, request -> request.header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(200);
    }

    private boolean visibleAt(ReferralId id, Instant instant) {
        return clock.at(instant, () -> careTeam.entitlement(id).isPresent());
    }

    private List<String> audited(ReferralId id) {
        return jdbc.sql("""
                        select action || ' ' || actor || ' ' || reason || ' ' || coalesce(reason_id, '')
                        from clinic.audit_event where referral_id = :id""").param("id", id.value()).query(String.class).list();
    }

    private ReferralId inReview() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        return id;
    }

    private static HttpResponse<String> open(Visitor visitor, ReferralId id, String reason) {
        return visitor.postJson("/api/referrals/" + id + "/access", "{\"reason\":\"" + reason + "\"}");
    }

    private int status(String account, ReferralId id, String path) {
        return as(account).get("/api/referrals/" + id + path).statusCode();
    }

    private Visitor as(String account) {
        return Visitor.signedIn(port, account);
    }
}
