package clinic.vein.security.clients;

import static clinic.vein.testing.KeyedSystem.CURVE;
import static clinic.vein.testing.KeyedSystem.RSA;
import static clinic.vein.testing.KeyedSystem.ask;
import static clinic.vein.testing.KeyedSystem.claims;
import static clinic.vein.testing.KeyedSystem.signed;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.KeyedSystem;
import clinic.vein.testing.TestAccounts;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;

/** A system signs in by key, as SMART's backend services do. */
@ClinicTest
class KeySignInTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ClientTokens tokens;

    private static JsonNode json(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static String assertion(String client) {
        return signed(CURVE, claims(client, Instant.now()));
    }

    private int get(String token, String path) {
        return new Visitor(port)
                .send(path, request -> request.header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void aKeyOpensWhatItsScopesSayForFiveMinutes() throws IOException {
        for (String assertion :
                List.of(assertion("client-keyed"), signed(RSA, claims("client-keyed", Instant.now())))) {
            HttpResponse<String> answer = ask(port, assertion, "system/Task.rs system/ServiceRequest.read");
            JsonNode token = json(answer, 200);
            assertThat(token.required("token_type").asText()).isEqualTo("Bearer");
            assertThat(token.required("expires_in").asInt()).isBetween(290, 300);
            assertThat(token.required("scope").asText().split(" "))
                    .containsExactlyInAnyOrder("system/Task.rs", "system/ServiceRequest.rs");
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
            String bearer = token.required("access_token").asText();
            assertThat(get(bearer, "/fhir/Task")).isEqualTo(200);
            assertThat(get(bearer, "/fhir/Binary/1")).isEqualTo(403);
            assertThat(get(bearer, "/api/referrals")).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "client-keyed, system/Task.r, system/Task.r",
        "client-keyed, system/Task.write, system/Task.u",
        "client-keyed, fhir:read, fhir:read",
        "client-follower, system/*.read, system/Task.rs",
        "client-follower, system/Task.cruds, system/Task.rs",
        "client-follower, system/Task.s system/Task.r, system/Task.rs",
    })
    void whatIsAskedForIsCutToWhatIsRegistered(String client, String asked, String granted) throws IOException {
        assertThat(json(ask(port, assertion(client), asked), 200)
                        .required("scope")
                        .asText())
                .isEqualTo(granted);
    }

    @ParameterizedTest
    @CsvSource({
        "client-follower, system/Task.c",
        "client-follower, system/ServiceRequest.rs",
        "client-follower, fhir:read",
        "client-follower, system/Task.rs system/Binary.r",
        "client-keyed, system/Patient.rs",
        "client-keyed, system/Task.sr",
        "client-keyed, system/Task.",
        "client-keyed, patient/Task.rs",
        "client-keyed, user/*.cruds",
        "client-keyed, system/Task.rs?status=completed",
        "client-keyed, referrals:read",
        "client-keyed, everything"
    })
    void ofWhatCannotBeGivenNothingIs(String client, String scope) throws IOException {
        assertThat(json(ask(port, assertion(client), scope), 400)
                        .required("error")
                        .asText())
                .isEqualTo("invalid_scope");
    }

    @Test
    void whoIsNotProvedGetsNoTokenAndIsOnRecord() throws IOException {
        Instant now = Instant.now();
        for (String assertion : List.of(
                signed(CURVE, claims("client-keyed", now).audience("http://localhost:8080/fhir")),
                assertion("client-hospital"),
                assertion("client-nobody"),
                assertion("intake"),
                "a.b.c",
                "x".repeat(20_000))) {
            JsonNode answer = json(ask(port, assertion, "system/Task.rs"), 401);
            assertThat(answer.required("error").asText()).isEqualTo("invalid_client");
            assertThat(answer.has("access_token")).isFalse();
        }
        assertThat(jdbc.sql("""
                        select count(*) from clinic.audit_event
                        where action = 'SIGN_IN_FAILED' and actor = 'client-keyed'""").query(Integer.class).single()).isPositive();
        assertThat(ApiClient.ask(
                                port,
                                "client-keyed",
                                TestAccounts.PASSWORD,
                                "grant_type=client_credentials&scope=fhir:read")
                        .statusCode())
                .as("it has no secret")
                .isEqualTo(401);
        String own = assertion("client-keyed");
        for (String form : List.of(
                "grant_type=client_credentials&client_assertion=" + own,
                "grant_type=client_credentials&client_assertion_type=other&client_assertion=" + own)) {
            assertThat(json(KeyedSystem.post(port, "/oauth2/token", form), 400)
                            .required("error")
                            .asText())
                    .isEqualTo("invalid_request");
        }
        assertThat(json(
                                KeyedSystem.post(
                                        port,
                                        "/oauth2/token",
                                        "grant_type=client_credentials&client_id=client-follower&"
                                                + KeyedSystem.proof(own)),
                                401)
                        .required("error")
                        .asText())
                .isEqualTo("invalid_client");
        assertThat(json(KeyedSystem.post(port, "/oauth2/token", "grant_type=password&" + KeyedSystem.proof(own)), 400)
                        .required("error")
                        .asText())
                .isEqualTo("unsupported_grant_type");
    }

    /** Nothing was wrong with what it signed: it comes again, however often, and is not held for a stranger. */
    @Test
    void whoseKeysCannotBeFetchedComesAgain() throws IOException {
        for (int i = 0; i < 70; i++) {
            HttpResponse<String> answer = ask(port, assertion("client-away"), "system/Task.rs");
            assertThat(json(answer, 503).required("error").asText()).isEqualTo("temporarily_unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        }
    }

    /** Eight at once, as at several applications: the row decides. */
    @Test
    void oneAssertionIsOneTokenHoweverManyCome() throws Exception {
        String assertion = assertion("client-keyed");
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> call =
                    () -> ask(port, assertion, "system/Task.rs").statusCode();
            List<Integer> answers = callers.invokeAll(java.util.Collections.nCopies(8, call)).stream()
                    .map(KeySignInTest::result)
                    .toList();

            assertThat(answers)
                    .containsOnlyOnce(200)
                    .filteredOn(answer -> answer == 401)
                    .hasSize(7);
        } finally {
            callers.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from clinic.used_assertion where client = 'client-keyed'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTokenIsGivenBack() throws IOException {
        String token = KeyedSystem.token(port, "system/Task.rs");
        String another = KeyedSystem.token(port, "system/Task.rs");
        assertThat(get(token, "/fhir/Task")).isEqualTo(200);
        assertThat(revoke(token, "client-follower")).as("another's").isEqualTo(400);
        assertThat(get(token, "/fhir/Task")).isEqualTo(200);

        assertThat(revoke(token, "client-keyed")).isEqualTo(200);

        assertThat(get(token, "/fhir/Task")).isEqualTo(401);
        assertThat(get(another, "/fhir/Task")).isEqualTo(200);
        assertThat(revoke("nothing", "client-keyed")).as("RFC 7009, 2.2").isEqualTo(200);
    }

    /** As when it was taken out of the settings while its token had not run out. */
    @Test
    void aTokenOfWhoIsNotRegisteredIsNone() {
        Instant now = Instant.now();
        String token = tokens.generator()
                .generate(DefaultOAuth2TokenContext.builder()
                        .registeredClient(RegisteredClient.withId("client-gone")
                                .clientId("client-gone")
                                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                                .build())
                        .principal(new TestingAuthenticationToken("client-gone", null))
                        .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .authorizedScopes(Set.of("fhir:read"))
                        .authorizationServerContext(new AuthorizationServerContext() {
                            @Override
                            public String getIssuer() {
                                return "https://" + ClientTokens.ISSUER;
                            }

                            @Override
                            public AuthorizationServerSettings getAuthorizationServerSettings() {
                                return AuthorizationServerSettings.builder().build();
                            }
                        })
                        .build())
                .getTokenValue();

        assertThat(tokens.decoder().decode(token).getExpiresAt()).isAfter(now);
        assertThat(get(token, "/fhir/Task")).isEqualTo(401);
    }

    private int revoke(String token, String client) {
        return KeyedSystem.post(port, "/oauth2/revoke", "token=" + token + "&" + KeyedSystem.proof(assertion(client)))
                .statusCode();
    }

    /** What the clinic says of how to sign in is how it is. */
    @Test
    void theConfigurationSaysWhatWorks() throws IOException {
        JsonNode said = json(new Visitor(port).get("/fhir/.well-known/smart-configuration"), 200);

        assertThat(said.required("token_endpoint").asText()).isEqualTo(KeyedSystem.ENDPOINT);
        assertThat(said.required("token_endpoint_auth_signing_alg_values_supported"))
                .hasSize(ClientAssertions.ALGORITHMS.size())
                .allSatisfy(algorithm -> assertThat(ClientAssertions.ALGORITHMS)
                        .anyMatch(known -> known.getName().equals(algorithm.asText())));
        assertThat(said.required("grant_types_supported")).hasSize(1);
        for (JsonNode scope : said.required("scopes_supported")) {
            assertThat(json(ask(port, assertion("client-keyed"), scope.asText()), 200)
                            .required("scope")
                            .asText())
                    .isEqualTo(scope.asText());
        }
    }
}
