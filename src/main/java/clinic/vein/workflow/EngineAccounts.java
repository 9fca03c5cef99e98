package clinic.vein.workflow;

import clinic.vein.security.Accounts;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
        return identity.checkPassword(id, password) ? find(id) : Optional.empty();
    }

    @Override
    public Optional<Account> find(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(this::account);
    }

    private Account account(User user) {
        return new Account(
                user.getId(),
                user.getFirstName(),
                identity.createGroupQuery().groupMember(user.getId()).list().stream()
                        .map(Group::getId)
                        .sorted()
                        .toList(),
                version(user));
    }

    /** Nothing that the password's hash could be read from. */
    private static String version(User user) {
        return UUID.nameUUIDFromBytes(Objects.toString(user.getPassword(), "").getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
