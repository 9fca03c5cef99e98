package clinic.vein.workflow;

import clinic.vein.security.Accounts;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The engine keeps the accounts, so that Tasklist can find colleagues. */
@Component
class EngineAccounts implements Accounts {

    private final IdentityService identity;

    EngineAccounts(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<Account> signIn(String id, String password) {
        if (!identity.checkPassword(id, password)) {
            return Optional.empty();
        }
        User user = identity.createUserQuery().userId(id).singleResult();
        return Optional.of(new Account(
                user.getId(),
                user.getFirstName(),
                identity.createGroupQuery().groupMember(id).list().stream()
                        .map(Group::getId)
                        .toList()));
    }
}
