package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.StartupRefused;
import clinic.vein.security.DemoAccounts;
import clinic.vein.security.PasswordRules;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.TestAccounts;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What start-up refuses when the clinic brings its own database. */
@ClinicTest
class AccountSetupTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ObjectProvider<DemoAccounts> noDemoAccounts;

    @Autowired
    private PasswordRules rules;

    @ParameterizedTest
    @CsvSource({
        "head, , clinic.administrator.password is missing.",
        "head, '  ', clinic.administrator.password is missing.",
        ", a-long-enough-one, clinic.administrator.id is missing.",
        "head, vein-demo, must have at least 12 characters",
        "administrator, administrator, must not consist of common words",
        "administrator, ADMINISTRATOR, must not consist of common words",
    })
    void aWeakOrHalfSettingIsRefused(String id, String password, String reason) {
        assertThatThrownBy(() -> apply(id, password))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("a-long-enough-one");
        assertThat(identity.createUserQuery().userId("head").count()).isZero();
    }

    @Test
    void withoutAnyAdministratorItDoesNotStart() {
        identity.deleteMembership("administrator", "camunda-admin");
        try {
            assertThatThrownBy(() -> apply(null, null))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessage("There is no administrator.");
        } finally {
            identity.createMembership("administrator", "camunda-admin");
        }
        apply(null, null);
    }

    @Test
    void aDemoPasswordInTheClinicsOwnDatabaseIsRefused() {
        assertRefused("admin", null);
        assertRefused("chief", "camunda-admin");
    }

    @Test
    void lookingForDemoPasswordsCountsAsNobodysFailedSignIn() {
        for (int times = 0; times < 12; times++) {
            apply(null, null);
        }
        assertThat(identity.checkPassword("administrator", TestAccounts.PASSWORD))
                .isTrue();
    }

    private void assertRefused(String id, String group) {
        User user = identity.newUser(id);
        user.setPassword(DemoAccounts.PASSWORD);
        ((IdentityServiceImpl) identity).saveUser(user, true);
        if (group != null) {
            identity.createMembership(id, group);
        }
        try {
            assertThatThrownBy(() -> apply(null, null))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessage("The database holds accounts with the password of the demo accounts, which everybody"
                            + " knows: " + id + ".");
        } finally {
            identity.deleteUser(id);
        }
    }

    private void apply(String id, String password) {
        new AccountSetup(new AdministratorSettings(id, password), noDemoAccounts, rules).apply(engine);
    }
}
