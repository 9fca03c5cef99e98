package clinic.vein.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a process instance to its referral, and no further. */
@ClinicTest
class InstancesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private Referrals referrals;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leadFromPathwayAndCourseToTheReferral() {
        driver.begin();
        ReferralId id = care.consented(1);
        Referral referral = referrals.find(id).orElseThrow();
        Visitor administrator = Visitor.signedIn(port, "clinicadmin");
        List<String> instances = jdbc.sql("select proc_inst_id_ from engine.act_hi_procinst where business_key_ = :key")
                .param("key", id.toString())
                .query(String.class)
                .list();
        assertThat(instances).hasSize(2);
        for (String instance : instances) {
            HttpResponse<String> answer = administrator.get("/api/operations/instances/" + instance);
            assertThat(answer.body())
                    .doesNotContain(referral.report().patient().familyName(), "detail", "actor", "C2s", "MIGRAINE");
            JsonNode sheet = Visitor.json(answer);
            JsonNode shown = sheet.path("referral");
            assertThat(shown.path("reference").asText())
                    .isEqualTo(referral.reference().value());
            assertThat(shown.path("state").asText()).isEqualTo("IN_TREATMENT");
            assertThat(shown.path("tasks")).hasSize(1);
            assertThat(shown.at("/tasks/0/key").asText()).isEqualTo("BookSession");
            assertThat(shown.at("/tasks/0/role").asText()).isEqualTo("INTAKE");
            assertThat(shown.path("timeline").findValuesAsText("kind")).isEqualTo(driver.timeline(id));
            assertThat(shown.path("timeline").findValuesAsText("element")).contains("ReviewReferral", "null");
            assertThat(shown.path("timeline").findValuesAsText("text"))
                    .contains("Triaged", "Task done: review referral", "Message written");
            assertThat(sheet.at("/nextTimer/name").asText()).isEqualTo("Book session");
            assertThat(sheet.path("timeZone").asText()).isEqualTo("Europe/London");
        }
    }

    /** As while two releases run side by side, or after the way back to the older one. */
    @Test
    void whatAnotherReleaseNotedIsShownAsSuchWhereverTimelinesAreRead() {
        driver.begin();
        ReferralId id = driver.receive(Reports.bleeding());
        jdbc.sql("""
                        insert into clinic.referral_event (referral_id, kind, at, actor, role, entry)
                        select id, 'SEEN_BY_VIDEO', now(), 'nurse', 'NURSE',
                            '{"kind": "SEEN_BY_VIDEO", "version": 1, "pain": "severe"}'
                        from clinic.referral where id = :id""").param("id", id.value()).update();
        Visitor nurse = Visitor.signedIn(port, "nurse");
        JsonNode last = last(nurse, "/api/referrals/" + id + "/timeline", "");
        assertThat(last.path("kind").asText()).isEqualTo("OTHER_RELEASE");
        assertThat(last.path("text").asText()).isEqualTo("Noted by another release: seen by video");
        assertThat(last.path("entry").toString()).isEqualTo("{\"written\":\"SEEN_BY_VIDEO\"}");
        assertThat(last(nurse, "/api/referrals/" + id, "/timeline")).isEqualTo(last);
        Visitor privacy = Visitor.signedIn(port, "privacy");
        assertThat(privacy.get("/api/referrals/" + id + "/copy").body())
                .contains("Noted by another release: seen by video")
                .doesNotContain("severe");
        assertThat(privacy.getBytes("/api/referrals/" + id + "/copy.pdf").statusCode())
                .isEqualTo(200);

        String instance = jdbc.sql(
                        "select proc_inst_id_ from engine.act_hi_procinst where business_key_ = :key limit 1")
                .param("key", id.toString())
                .query(String.class)
                .single();
        Visitor administrator = Visitor.signedIn(port, "clinicadmin");
        assertThat(last(administrator, "/api/operations/instances/" + instance, "/referral/timeline")
                        .path("text")
                        .asText())
                .isEqualTo("Noted by another release");
    }

    private static JsonNode last(Visitor visitor, String path, String section) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        JsonNode timeline = Visitor.json(answer).at(section);
        return timeline.get(timeline.size() - 1);
    }

    @Test
    void ofNoReferralAreNotThere() {
        HttpResponse<String> answer = Visitor.signedIn(port, "clinicadmin").get("/api/operations/instances/no-such");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Visitor.json(answer).path("code").asText()).isEqualTo("no.such.instance");
    }
}
