package clinic.vein.security;

import java.util.List;
import java.util.Optional;

/** The clinic's accounts, wherever they are kept. */
public interface Accounts {

    /**
     * @param groups ids of the groups; {@code camunda-admin} for administrators of the engine
     * @param version another one after each change of the password
     */
    record Account(String id, String name, List<String> groups, String version) {}

    /** The account, if the password is its own. */
    Optional<Account> signIn(String id, String password);

    Optional<Account> find(String id);

    /** Makes the account or brings it up to date: it has these groups and no other, and no password of its own. */
    Account provide(String id, String givenName, String familyName, String email, List<String> groups);
}
