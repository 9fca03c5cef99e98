package clinic.vein.workflow.engine;

import clinic.vein.security.DemoAccounts;
import clinic.vein.security.PasswordRules;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sees to it that an administrator exists before the first request, and the demo accounts where they belong. */
@Component
class AccountSetup {

    private final AdministratorSettings administrator;
    private final ObjectProvider<DemoAccounts> demo;
    private final PasswordRules rules;

    AccountSetup(AdministratorSettings administrator, ObjectProvider<DemoAccounts> demo, PasswordRules rules) {
        this.administrator = administrator;
        this.demo = demo;
        this.rules = rules;
    }

    void apply(ProcessEngine engine) {
        administrator.check(rules);
        administrators(engine);
        DemoAccounts accounts = demo.getIfAvailable();
        if (accounts != null) {
            accounts.list()
                    .forEach(account -> user(
                            engine.getIdentityService(),
                            account.id(),
                            account.password(),
                            account.title(),
                            account.group(),
                            true));
        } else {
            DemoPasswords.refuse(engine);
        }
        if (administrator.isConfigured()) {
            user(
                    engine.getIdentityService(),
                    administrator.id(),
                    administrator.password(),
                    "Administrator",
                    Groups.CAMUNDA_ADMIN,
                    false);
        }
        if (engine.getIdentityService()
                        .createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .count()
                == 0) {
            throw AdministratorSettings.nobody();
        }
    }

    private static void administrators(ProcessEngine engine) {
        IdentityService identity = engine.getIdentityService();
        if (identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        Group group = identity.newGroup(Groups.CAMUNDA_ADMIN);
        group.setName("Administrators of the engine");
        group.setType(Groups.GROUP_TYPE_SYSTEM);
        identity.saveGroup(group);
    }

    /** @param anyPassword only for the demo accounts', which everybody knows anyway */
    private static void user(
            IdentityService identity, String id, String password, String name, String group, boolean anyPassword) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName(name);
        user.setLastName("");
        user.setPassword(password);
        ((IdentityServiceImpl) identity).saveUser(user, anyPassword);
        identity.createMembership(id, group);
    }
}
