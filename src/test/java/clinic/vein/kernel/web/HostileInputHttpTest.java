package clinic.vein.kernel.web;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be used is refused by the name of its field, never guessed, swallowed or an error of ours. */
@ClinicTest
class HostileInputHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/operations/cases                                 | figure",
                "/operations/cases?figure=x                        | figure",
                "/operations/cases?of=x                            | of",
                "/operations/cases?figure=NO_SHOWS&from=x          | from",
                "/operations/cases?figure=NO_SHOWS&page=0          | page",
                "/operations/open?page=-1                          | page",
                "/operations/open?page=99999999999                 | page",
                "/operations/open?state=x                          | state",
                "/operations/open?element=%3Cscript%3E             | element",
                "/operations/figures.csv?from=x                    | from",
                "/operations/figures.csv?to=2020-01&from=2021-01   | to",
                "/operations/figures.csv?pathway=x                 | pathway",
            })
    void a_page_names_the_parameter_that_it_cannot_use(String address, String parameter) {
        HttpResponse<String> answer = Visitor.signedIn(port, "clinicadmin").get(address);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<strong>" + parameter + ": </strong>")
                .doesNotContain("script>&");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "withdrawal  | {'text':1}               | text",
                "withdrawal  | {'text':true}            | text",
                "red-flag    | {'text':1}               | text",
                "red-flag    | {'text':'x','urgent':1}  | urgent",
                "red-flag    | {'text':['x']}           | text",
                "information | {'text':1.5}             | text",
                "information | {'text':'x','txt':'y'}   | txt",
                "urgency     | {'urgency':'SOON','reason':7} | reason",
            })
    void a_message_with_another_kind_of_value_or_an_unknown_field_is_refused(String path, String body, String field) {
        ReferralId id = driver.receive(Reports.dual());

        HttpResponse<String> answer = Visitor.signedIn(port, "physician")
                .postJson("/api/referrals/" + id + "/" + path, body.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/violations/0/field").asText()).isEqualTo(field);
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01", "-4800-01-01", "0001-01-01", "9999999-01-01"})
    void a_date_beyond_all_calendars_is_refused_in_every_search(String date) {
        for (String path : new String[] {"/api/referrals:search", "/api/privacy/referrals:search"}) {
            HttpResponse<String> answer = Visitor.signedIn(port, path.contains("privacy") ? "privacy" : "intake")
                    .postJson(path, "{\"dateOfBirth\":\"" + date + "\"}");
            assertThat(answer.statusCode()).isIn(400, 422);
            assertThat(json(answer).at("/violations/0/field").asText()).isEqualTo("dateOfBirth");
        }
        assertThat(Visitor.signedIn(port, "intake")
                        .submit("/enquiries", Map.of("dateOfBirth", date))
                        .statusCode())
                .isIn(400, 422);
    }

    @Test
    void a_name_that_is_no_name_is_not_repeated() {
        ReferralId id = driver.receive(Reports.dual());

        HttpResponse<String> answer = Visitor.signedIn(port, "intake")
                .postJson("/api/referrals/" + id + "/red-flag", "{\"text\":\"x\",\"<script>\":1}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("script");
    }
}
