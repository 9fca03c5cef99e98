package clinic.vein.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LeftToVerify;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The guards before the engine's web API stop both attacks although the engine's own guards are missing. */
@LeftToVerify
@ClinicTest
@Import(LeftOut.EveryGuardButTheWebs.class)
class WebGuardsAloneIT {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @ValueSource(strings = {"intake", "nurse", "physician", "vascular", "clinicadmin", "privacy"})
    void expressionsAreRefusedToEveryRole(String account) {
        assertThat(QueryAttacks.byEndpoint(Visitor.signedIn(port, account)))
                .hasSize(7)
                .allSatisfy((endpoint, outcome) -> {
                    assertThat(outcome.evaluated()).isFalse();
                    assertThat(outcome.status()).isEqualTo(400);
                    assertThat(outcome.body()).contains("\"code\":\"expression.refused\"");
                });
    }

    @Test
    void anAdministratorPassesSoThatFiltersCanBeMade() {
        assertThat(QueryAttacks.outcome(() -> Visitor.signedIn(port, "administrator")
                                .post(Visitor.ENGINE + "/task", QueryAttacks.IN_OR_QUERY))
                        .evaluated())
                .isTrue();
    }

    @Test
    void noWayOfHidingTheKeyHelps() {
        Visitor visitor = Visitor.signedIn(port, "physician");
        HiddenKeys.all(visitor).forEach((way, request) -> {
            int before = Evaluated.times();
            HttpResponse<String> answer = visitor.send(request);
            assertThat(answer.statusCode()).as(way).isIn(400, 413, 415);
            assertThat(answer.body())
                    .as(way)
                    .containsAnyOf("expression.refused", "request.unreadable", "body.not.json", "body.too.large");
            assertThat(Evaluated.times()).as(way).isEqualTo(before);
        });
    }

    @Test
    void noSpellingOfTheSetUpMakesAnAdministrator() throws IOException {
        List<String> dismissed = SetUpAttacks.dismissAdministrators(identity);
        try {
            for (String address : SetUpAttacks.SPELLINGS) {
                for (String method : List.of("POST", "PUT", "GET", "HEAD", "OPTIONS")) {
                    assertThat(SetUpAttacks.answer(port, method, address))
                            .as(method + " " + address)
                            .matches(SetUpAttacks.REFUSED);
                }
            }
            assertThat(Visitor.anonymous(port)
                            .post(SetUpAttacks.ENDPOINT, SetUpAttacks.BODY)
                            .body())
                    .contains("engine.endpoint.closed");
            assertThat(Visitor.anonymous(port).get(SetUpAttacks.PAGE).statusCode())
                    .isEqualTo(403);
            assertThat(SetUpAttacks.administrators(identity)).isEmpty();
            assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
        } finally {
            dismissed.forEach(id -> identity.createMembership(id, "camunda-admin"));
        }
    }
}
