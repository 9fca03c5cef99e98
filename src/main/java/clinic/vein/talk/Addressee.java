package clinic.vein.talk;

import clinic.vein.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message waits for: a role or one account, never both.
 *
 * @param settledAt when it was read or answered; null while it waits
 */
public record Addressee(
        @Nullable Role role,
        @Nullable String account,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {

    static Addressee role(Role role) {
        return new Addressee(role, null, null, null);
    }

    static Addressee account(String account) {
        return new Addressee(null, account, null, null);
    }

    public boolean isWaiting() {
        return settledAt == null;
    }
}
