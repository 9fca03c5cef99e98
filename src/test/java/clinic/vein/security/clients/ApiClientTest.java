package clinic.vein.security.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.TestAccounts;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClinicTest
class ApiClientTest {

    private static final String ALL = "grant_type=client_credentials&scope=referrals:read+referrals:write";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private HttpResponse<String> create(String token, String familyName) {
        return new Visitor(port)
                .send(
                        "/api/referrals",
                        request -> request.header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("""
                                        {"patient":{"givenName":"Ann","familyName":"%s","dateOfBirth":"1970-01-31",
                                        "sexAtBirth":"FEMALE","phone":"+44 7700 900123"},
                                        "restlessLegs":{"urgeToMove":true,"worseAtRest":true,"relievedByMovement":true,
                                        "worseInEvening":true,"severity":7,"nightsPerWeek":5,"familyHistory":false},
                                        "veins":{"visible":true,"legs":"BOTH","symptoms":["ACHING"],"skinChange":false,
                                        "bleeding":"NONE","ulcer":"NONE","hardPainfulVein":false,"swollenOrTenderLeg":"NONE",
                                        "chestPainOrBreathless":false,"previousTreatment":false},
                                        "background":{"pregnant":false,"previousClot":false,"conditions":[],"medicines":[],
                                        "takesMagnesium":false}}""".formatted(familyName))));
    }

    private int get(String token, String path) {
        return new Visitor(port)
                .send(path, request -> request.header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void aWrongSecretIsOnRecordWithItsClient() {
        String wrong =
                "Basic " + Base64.getEncoder().encodeToString("client-surgery:wrong".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = new Visitor(port)
                .send(
                        "/oauth2/token",
                        request -> request.header("Authorization", wrong)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(jdbc.sql("""
                        select count(*) from clinic.audit_event
                        where action = 'SIGN_IN_FAILED' and actor = 'client-surgery'""").query(Integer.class).single()).isPositive();
    }

    @Test
    void refersInItsOwnName() {
        String name = "Client" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

        assertThat(create(ApiClient.token(port, "client-surgery"), name).statusCode())
                .isEqualTo(201);
        assertThat(jdbc.sql("""
                                select event.actor || ' ' || event.role from clinic.referral_event event
                                join clinic.referral referral on referral.id = event.referral_id
                                where referral.family_name = :name order by event.id limit 1
                                """).param("name", name).query(String.class).single())
                .isEqualTo("client-surgery CLIENT");
    }

    @ParameterizedTest
    @CsvSource({"client-surgery, referrals:write, 600", "client-metrics, metrics:read, 60"})
    void whoReadsMetricsAsksAnewEveryMinute(String client, String scope, int seconds) throws IOException {
        String answer = ApiClient.ask(
                        port, client, TestAccounts.PASSWORD, "grant_type=client_credentials&scope=" + scope)
                .body();
        assertThat(new ObjectMapper().readTree(answer).required("expires_in").asInt())
                .isBetween(seconds - 10, seconds);
    }

    @Test
    void itsScopesAreAllItMay() {
        String reader = ApiClient.token(port, "client-reader");

        assertThat(get(reader, "/api/referrals")).isEqualTo(200);
        assertThat(create(reader, "Nobody").statusCode()).isEqualTo(403);
        assertThat(get(reader, "/api/tasks")).isEqualTo(403);
        assertThat(get(ApiClient.token(port, "client-surgery"), "/api/tasks")).isEqualTo(403);
        assertThat(get(reader, "/camunda/api/engine/engine/default/task"))
                .as("a token is for the API only")
                .isEqualTo(401);
        assertThat(ApiClient.ask(port, "client-reader", TestAccounts.PASSWORD, ALL)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void noTokenWithoutTheSecret() {
        assertThat(ApiClient.ask(port, "client-surgery", "wrong", ALL).statusCode())
                .isEqualTo(401);
        assertThat(ApiClient.ask(port, "client-nobody", TestAccounts.PASSWORD, ALL)
                        .statusCode())
                .isEqualTo(401);
        assertThat(ApiClient.ask(port, "intake", TestAccounts.PASSWORD, ALL).statusCode())
                .as("a person's account is no client")
                .isEqualTo(401);
    }

    @Test
    void aForgedTokenOrAPasswordOpensNothing() {
        String token = ApiClient.token(port, "client-surgery");
        String unsigned = "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";

        assertThat(get(token.substring(0, token.length() - 4) + "AAAA", "/api/referrals"))
                .isEqualTo(401);
        assertThat(get(unsigned, "/api/referrals")).isEqualTo(401);
        assertThat(new Visitor(port)
                        .send(
                                "/api/referrals",
                                // intake:only-for-tests-1234
                                request ->
                                        request.header("Authorization", "Basic aW50YWtlOm9ubHktZm9yLXRlc3RzLTEyMzQ="))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aClientThatIsSetUpWronglyIsRefused() {
        ApiClientSettings.Client client =
                new ApiClientSettings.Client(Sha256Secrets.digest("x"), null, null, Set.of("referrals:read"));

        assertThatThrownBy(() -> new ApiClientSettings(Map.of("nurse", client)))
                .hasMessageContaining("clinic.api-clients.nurse");
        assertThatThrownBy(() -> new ApiClientSettings.Client("secret", null, null, Set.of("referrals:read")))
                .hasMessageContaining("secret-sha256");
        assertThatThrownBy(
                        () -> new ApiClientSettings.Client(Sha256Secrets.digest("x"), null, null, Set.of("everything")))
                .hasMessageContaining("scopes");
    }
}
