package clinic.vein.workflow.engine;

import clinic.vein.security.PasswordRules;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Checks passwords without the engine's own lock, by which a stranger could shut anybody out for good with ten wrong
 * tries; our sign-in slows guessing down by where it comes from. An unknown account takes as long as a known one.
 */
final class AccountChecks implements SessionFactory {

    private final AccountPasswords passwords;

    AccountChecks(AccountPasswords passwords) {
        this.passwords = passwords;
    }

    @Override
    public Class<?> getSessionType() {
        return DbIdentityServiceProvider.class;
    }

    @Override
    public Session openSession() {
        return new Accounts();
    }

    private final class Accounts extends DbIdentityServiceProvider {

        @Override
        public boolean checkPassword(String id, String password) {
            if (password == null || password.length() > PasswordRules.LONGEST) {
                return false;
            }
            UserEntity user = findUserById(id);
            if (user == null || user.getPassword() == null) {
                passwords.checkNobodys(password);
                return false;
            }
            return matchPassword(password, user);
        }
    }
}
