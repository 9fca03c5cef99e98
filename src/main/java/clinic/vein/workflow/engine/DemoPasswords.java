package clinic.vein.workflow.engine;

import static org.camunda.bpm.engine.impl.util.EncryptionUtil.saltPassword;

import clinic.vein.kernel.StartupRefused;
import clinic.vein.security.DemoAccounts;
import clinic.vein.security.DemoAccounts.DemoAccount;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Finds the demo password where it must not be: an embedded folder may have been copied into a clinic's database. */
final class DemoPasswords {

    private DemoPasswords() {}

    /** @throws StartupRefused when a demo account or an administrator still has the demo password */
    static void refuse(ProcessEngine engine) {
        IdentityService identity = engine.getIdentityService();
        PasswordManager passwords =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        String[] demoIds =
                new DemoAccounts().list().stream().map(DemoAccount::id).toArray(String[]::new);
        List<String> found = Stream.concat(
                        identity.createUserQuery().userIdIn(demoIds).list().stream(),
                        identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list().stream())
                .filter(user -> hasDemoPassword(user, passwords))
                .map(User::getId)
                .distinct()
                .sorted()
                .toList();
        if (!found.isEmpty()) {
            throw new StartupRefused(
                    "The database holds accounts with the password of the demo accounts, which everybody knows: "
                            + String.join(", ", found) + ".",
                    "Delete them from engine.act_id_membership and engine.act_id_user, and their rows (user_id_) from"
                            + " engine.act_ru_authorization, and set clinic.administrator.id and clinic.administrator.password.");
        }
    }

    /** Not by signing in: that would count as a failed attempt of everybody else. */
    private static boolean hasDemoPassword(User user, PasswordManager passwords) {
        UserEntity stored = (UserEntity) user;
        return stored.getPassword() != null
                && passwords.check(saltPassword(DemoAccounts.PASSWORD, stored.getSalt()), stored.getPassword());
    }
}
