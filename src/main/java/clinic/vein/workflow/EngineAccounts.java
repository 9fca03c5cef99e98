package clinic.vein.workflow;

import clinic.vein.security.Accounts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    @Override
    @Transactional
    public Account provide(String id, String givenName, String familyName, String email, List<String> groups) {
        User known = identity.createUserQuery().userId(id).singleResult();
        User user = known == null ? identity.newUser(id) : known;
        user.setFirstName(givenName);
        user.setLastName(familyName);
        user.setEmail(email);
        identity.saveUser(user);
        List<String> before = groups(id);
        before.stream().filter(group -> !groups.contains(group)).forEach(group -> identity.deleteMembership(id, group));
        groups.stream().filter(group -> !before.contains(group)).forEach(group -> identity.createMembership(id, group));
        return find(id).orElseThrow();
    }

    private Account account(User user) {
        return new Account(user.getId(), user.getFirstName(), groups(user.getId()), version(user));
    }

    private List<String> groups(String id) {
        return identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }

    /** Nothing that the password's hash could be read from. */
    private static String version(User user) {
        return UUID.nameUUIDFromBytes(Objects.toString(user.getPassword(), "").getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
