package clinic.vein.audit;

import clinic.vein.kernel.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What entitles a person to what they do.
 *
 * @param id of the task or of the broken glass; else null
 */
public record Why(Ground ground, @Nullable String id) {

    /** The grounds, as codes. */
    public enum Ground {
        TASK,
        ROLE,
        BREAK_GLASS,
        OWN_REFERRAL,
        NONE
    }

    public static final Why ROLE = new Why(Ground.ROLE, null);
    public static final Why OWN_REFERRAL = new Why(Ground.OWN_REFERRAL, null);
    public static final Why NONE = new Why(Ground.NONE, null);

    public static Why task(TaskId id) {
        return new Why(Ground.TASK, id.value());
    }

    public static Why brokenGlass(String id) {
        return new Why(Ground.BREAK_GLASS, id);
    }
}
