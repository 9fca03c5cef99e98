package clinic.vein.workflow.engine;

import clinic.vein.security.DemoAccounts;
import clinic.vein.security.PasswordRules;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
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
            demoAccounts(engine.getIdentityService(), accounts);
        } else {
            DemoPasswords.refuse(engine);
        }
        if (administrator.isConfigured()) {
            user(
                    engine.getIdentityService(),
                    administrator.id(),
                    EnginePageWord.ADMINISTRATOR.title(),
                    Groups.CAMUNDA_ADMIN,
                    user -> {
                        user.setPassword(administrator.password());
                        engine.getIdentityService().saveUser(user);
                    });
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
        group.setName(EnginePageWord.ADMINISTRATORS.title());
        group.setType(Groups.GROUP_TYPE_SYSTEM);
        identity.saveGroup(group);
    }

    /** They share one hash of the one password that everybody knows: a hash each would make the first start longer. */
    private static void demoAccounts(IdentityService identity, DemoAccounts accounts) {
        AtomicReference<@Nullable UserEntity> hashed = new AtomicReference<>();
        accounts.list()
                .forEach(account -> user(identity, account.id(), account.title(), account.group(), user -> {
                    UserEntity first = hashed.compareAndExchange(null, user);
                    if (first == null) {
                        user.setPassword(DemoAccounts.PASSWORD);
                    } else {
                        user.setSalt(first.getSalt());
                        user.setDbPassword(first.getPassword());
                    }
                    // No rule for passwords would let this one pass.
                    ((IdentityServiceImpl) identity).saveUser(user, true);
                }));
    }

    private static void user(
            IdentityService identity, String id, String name, String group, Consumer<UserEntity> save) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        UserEntity user = (UserEntity) identity.newUser(id);
        user.setFirstName(name);
        user.setLastName("");
        save.accept(user);
        identity.createMembership(id, group);
    }
}
