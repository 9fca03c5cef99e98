package clinic.vein.workflow.engine;

import clinic.vein.security.ConfirmPassword;
import clinic.vein.security.PasswordRules;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Checks passwords without the engine's own lock, by which a stranger could shut anybody out for good with ten wrong
 * tries; our sign-in slows guessing down by where it comes from, and so does {@link ConfirmPassword} for who is signed in. An
 * unknown account takes as long as a known one.
 */
final class AccountChecks implements SessionFactory {

    private final AccountPasswords passwords;
    private final ObjectProvider<ConfirmPassword> confirm;

    AccountChecks(AccountPasswords passwords, ObjectProvider<ConfirmPassword> confirm) {
        this.passwords = passwords;
        this.confirm = confirm;
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
            if (Context.getCommandContext().getAuthenticatedUserId() == null) {
                return matches(id, password);
            }
            return confirms(confirm.getObject(), id, password);
        }

        private boolean confirms(ConfirmPassword confirmation, String id, String password) {
            confirmation.begin(id).ifPresent(wait -> {
                throw new AuthorizationException(ActOnEngine.PASSWORD_TOO_OFTEN.title());
            });
            boolean right = matches(id, password);
            if (right) {
                confirmation.succeeded(id);
            } else {
                confirmation.failed(id);
            }
            return right;
        }

        private boolean matches(String id, String password) {
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
