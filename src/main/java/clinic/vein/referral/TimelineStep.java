package clinic.vein.referral;

import clinic.vein.process.ModelVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The step of the pathway that an entry of the timeline tells of.
 *
 * @param id the same where the step begins and where it ends
 * @param dueAt null where nothing is due, and where the entry says nothing of it
 * @param model null where an earlier entry of the step has said it
 */
public record TimelineStep(
        String id, @Nullable Instant dueAt, @Nullable ModelVersion model) {

    public static TimelineStep of(String id) {
        return new TimelineStep(id, null, null);
    }
}
