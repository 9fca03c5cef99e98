package clinic.vein.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LeftToVerify;
import clinic.vein.testing.TestAccounts;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The engine's guard of queries, and for the set-up the security chain, without anything else. */
@LeftToVerify
@ClinicTest
@Import(LeftOut.EveryGuardButTheQuerys.class)
class QueryGuardAloneIT {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FilterService filters;

    @ParameterizedTest
    @ValueSource(strings = {"intake", "nurse", "physician", "vascular", "clinicadmin", "privacy", "administrator"})
    void expressionsAreRefusedToEverybody(String account) {
        assertThat(QueryAttacks.byEndpoint(Visitor.signedIn(port, account)))
                .hasSize(7)
                .allSatisfy((endpoint, outcome) -> {
                    assertThat(outcome.evaluated()).isFalse();
                    // 403: whoever may not read filters has none to extend.
                    assertThat(outcome.status()).isIn(400, 403);
                    assertThat(outcome.body())
                            .containsAnyOf(
                                    "AuthorizationException",
                                    "Expressions are not accepted in queries",
                                    "not returns a valid single result");
                });
    }

    @Test
    void anAdministratorStoresOnlyTheKnownExpressions() {
        Visitor administrator = Visitor.signedIn(port, "administrator");
        long before = filters.createFilterQuery().count();
        assertThat(List.of(
                        FilterBodies.with(QueryAttacks.IN_OR_QUERY),
                        FilterBodies.with("{\"assigneeExpression\":\"" + Evaluated.EXPRESSION + "\"}"),
                        FilterBodies.with("{\"assigneeExpression\":\"x ${currentUser()}\"}")))
                .allSatisfy(filter -> {
                    var answer = administrator.post(Visitor.ENGINE + "/filter/create", filter);
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.body()).contains("A filter may use only the expressions");
                });
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }

    @Test
    void theChainAloneClosesTheSetUp() throws IOException {
        List<String> dismissed = SetUpAttacks.dismissAdministrators(identity);
        try {
            for (String address : SetUpAttacks.SPELLINGS) {
                for (String method : List.of("POST", "PUT", "GET", "HEAD", "OPTIONS")) {
                    assertThat(SetUpAttacks.answer(port, method, address))
                            .as(method + " " + address)
                            .matches(SetUpAttacks.REFUSED);
                }
            }
            Visitor signedIn = Visitor.signedIn(port, "intake");
            assertThat(signedIn.post(SetUpAttacks.ENDPOINT, SetUpAttacks.BODY).statusCode())
                    .isEqualTo(403);
            assertThat(signedIn.get(SetUpAttacks.PAGE).statusCode()).isEqualTo(403);
            assertThat(SetUpAttacks.administrators(identity)).isEmpty();
            assertThat(identity.checkPassword("intruder", TestAccounts.PASSWORD))
                    .isFalse();
        } finally {
            dismissed.forEach(id -> identity.createMembership(id, "camunda-admin"));
        }
    }
}
