package clinic.vein.security;

import java.util.List;
import java.util.Optional;

/** The clinic's accounts, wherever they are kept. */
public interface Accounts {

    /** @param groups ids of the groups; {@code camunda-admin} for administrators of the engine */
    record Account(String id, String name, List<String> groups) {}

    /** The account, if the password is its own. */
    Optional<Account> signIn(String id, String password);
}
