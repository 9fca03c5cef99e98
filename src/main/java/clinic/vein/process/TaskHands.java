package clinic.vein.process;

import clinic.vein.kernel.Role;
import clinic.vein.kernel.TaskId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose a task is, changed by others than its owner and within the caller's transaction. Who may was asked before; people
 * themselves claim and release by {@link TaskWork}.
 */
public interface TaskHands {

    /** @param name as people call each other; may be empty */
    record Colleague(String id, String name) {}

    /** In the order of their referrals, so that nobody waits for each other. */
    List<AbandonedClaim> abandoned();

    /** Whether it is one of {@link #abandoned} still. */
    boolean isAbandoned(AbandonedClaim claim);

    /** Back to its roles, if it is still the claim of that account. */
    void giveBack(AbandonedClaim claim);

    /** @param to the account that has it from now on; null: back to its roles */
    void handOn(TaskId task, @Nullable String to, String reason);

    /** The account finds it in its list of what is back with it; nobody has it for that. */
    void isBackWith(TaskId task, String account);

    /** The role can act from now on as well, as after an escalation. */
    void open(TaskId task, Role role);

    /** The roles that can act on it. */
    Set<Role> roles(TaskId task);

    /** Whoever has one of the roles now. */
    List<Colleague> of(Set<Role> roles);

    /** Whoever has each of the roles now. */
    Map<Role, List<Colleague>> byRole(Set<Role> roles);
}
