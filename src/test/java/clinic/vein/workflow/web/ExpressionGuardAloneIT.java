package clinic.vein.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LeftToVerify;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whatever reaches the engine: the expression manager evaluates nothing that a query brings but the known three. */
@LeftToVerify
@ClinicTest
@Import(LeftOut.EveryGuardButTheExpressions.class)
class ExpressionGuardAloneIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"intake", "nurse", "physician", "vascular", "clinicadmin", "administrator"})
    void nothingIsEvaluated(String account) {
        assertThat(QueryAttacks.byEndpoint(Visitor.signedIn(port, account)))
                .hasSize(7)
                .allSatisfy((endpoint, outcome) -> {
                    assertThat(outcome.evaluated()).isFalse();
                    assertThat(outcome.status()).isGreaterThanOrEqualTo(400);
                });
    }

    @Test
    void aStoredFilterIsNotEvaluatedEither() {
        Visitor administrator = Visitor.signedIn(port, "administrator");
        String created = administrator
                .post(Visitor.ENGINE + "/filter/create", FilterBodies.with(QueryAttacks.IN_OR_QUERY))
                .body();
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(created);
        assertThat(id.find()).as(created).isTrue();
        QueryAttacks.Outcome listed =
                QueryAttacks.outcome(() -> administrator.get(Visitor.ENGINE + "/filter/" + id.group(1) + "/list"));
        assertThat(listed.evaluated()).isFalse();
        assertThat(listed.status()).isEqualTo(500);
    }
}
