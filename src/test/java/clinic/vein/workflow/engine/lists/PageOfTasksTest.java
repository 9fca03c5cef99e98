package clinic.vein.workflow.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.CountedStatements;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tasklist asks for while staff look at their list. */
@ClinicTest
class PageOfTasksTest {

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    Referrals referrals;

    @Autowired
    StandingClock clock;

    @AfterEach
    void letTheClockGo() {
        clock.go();
    }

    @Test
    void nothing_is_joined_with_every_grant_of_whoever_asks() throws Exception {
        driver.begin();
        clock.stand(driver.now());
        ReferralId id = driver.receive(Reports.dual());
        Visitor reception = Visitor.signedIn(port, "intake");
        JsonNode filters = Visitor.json(reception.get("/camunda/api/engine/engine/default/filter?resourceType=Task"));
        assertThat(filters).isNotEmpty();

        Set<String> statements = new TreeSet<>();
        for (JsonNode filter : filters) {
            statements.addAll(
                    CountedStatements.of(() -> page(reception, filter.get("id").asText()))
                            .byText()
                            .keySet());
        }
        assertThat(statements)
                .filteredOn(statement -> statement.contains("ACT_RU_TASK") || statement.contains("ACT_RU_VARIABLE"))
                .hasSizeGreaterThan(1)
                .noneMatch(statement -> statement.contains("AUTH ON ("));
        String task = driver.task(id, "CheckReferral").value();
        assertThat(page(reception, filters.get(0).get("id").asText())).contains(task);
        assertThat(cards(reception, task))
                .as("the reference on its card")
                .contains(referrals.get(id).reference().value());
    }

    private static String cards(Visitor reception, String task) {
        return reception
                .send(reception
                        .request("/api/tasks:cards")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"tasks\":[\"" + task + "\"]}")))
                .body();
    }

    private static String page(Visitor reception, String filter) {
        HttpResponse<String> answer = reception.send(reception
                .request("/camunda/api/engine/engine/default/filter/" + filter + "/list?firstResult=0&maxResults=500")
                .header("Accept", "application/hal+json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
