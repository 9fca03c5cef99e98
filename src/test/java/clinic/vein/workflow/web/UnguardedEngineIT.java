package clinic.vein.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LeftToVerify;
import clinic.vein.testing.TestAccounts;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Without our guards both attacks on 7.24.0 work: otherwise the tests of the guards would show nothing. */
@LeftToVerify
@ClinicTest
@Import(LeftOut.EveryGuard.class)
class UnguardedEngineIT {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Test
    void anybodySignedInRunsExpressionsThroughOrQueries() {
        assertThat(QueryAttacks.byEndpoint(Visitor.signedIn(port, "intake")))
                .hasSize(7)
                .allSatisfy(
                        (endpoint, outcome) -> assertThat(outcome.evaluated()).isTrue());
    }

    @Test
    void anybodySignedInMakesAnAdministratorWhileTheGroupIsEmpty() {
        SetUpAttacks.dismissAdministrators(identity);
        assertThat(Visitor.anonymous(port).get(SetUpAttacks.PAGE).statusCode()).isEqualTo(200);
        // A stranger has no session, and the engine takes nothing without one.
        assertThat(Visitor.signedIn(port, "intake")
                        .post(SetUpAttacks.ENDPOINT, SetUpAttacks.BODY)
                        .statusCode())
                .isEqualTo(204);
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list())
                .extracting(user -> user.getId())
                .containsExactly("intruder");
        assertThat(identity.checkPassword("intruder", TestAccounts.PASSWORD)).isTrue();
    }

    @Test
    void anAdministratorDeploysAModelWithCode() {
        long before = repository.createDeploymentQuery().count();
        identity.saveUser(someAdministrator());
        identity.createMembership("deployer", "camunda-admin");
        Visitor visitor = Visitor.signedIn(port, "deployer");
        assertThat(visitor.send(Models.deploymentOf(visitor, Models.process(Models.SCRIPT_TASK)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before + 1);
    }

    private User someAdministrator() {
        User user = identity.newUser("deployer");
        user.setPassword(TestAccounts.PASSWORD);
        return user;
    }
}
