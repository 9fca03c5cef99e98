package clinic.vein.triage;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import clinic.vein.process.TaskKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of what came of calls about a red flag. */
public interface RedFlagCalls {

    /**
     * @param task at which it was entered
     * @param seenBy when somebody will have seen the patient
     * @param done for the patient on that day
     * @param dDimer in µg/L FEU
     * @param findings that were named, with the reason to go on in spite of them
     */
    record Made(
            TaskKey task,
            Instant at,
            String calledBy,
            String outcome,
            @Nullable String spokeWith,
            Map<String, String> asked,
            @Nullable String test,
            @Nullable String who,
            @Nullable String place,
            @Nullable Instant seenBy,
            List<String> done,
            @Nullable String scan,
            @Nullable BigDecimal dDimer,
            List<String> findings,
            @Nullable String reason) {}

    /** Nobody was reached. */
    record Try(@Nullable Instant at, String calledBy) {}

    /** Whoever sees the patient today. */
    record Arranged(
            String outcome,
            @Nullable String test,
            String who,
            @Nullable String place,
            @Nullable Instant seenBy) {}

    /** @param asked what the call asked of the report's open questions */
    record Arranging(CareTask task, Map<String, String> asked) {}

    /** A call as the case file shows it. */
    record Shown(
            String task,
            @Nullable Instant at,
            String by,
            String outcome,
            @Nullable String spokeWith,
            List<String> askedNow,
            @Nullable String test,
            @Nullable String who,
            @Nullable String where,
            @Nullable Instant seenBy,
            List<String> done,
            @Nullable String scan,
            @Nullable BigDecimal dDimer,
            List<String> findings,
            @Nullable String overrideReason) {}

    void add(ReferralId id, Made call);

    /** Those since somebody was reached, the first one first. */
    List<Try> tries(ReferralId id, TaskKey task);

    /** The last one. */
    Optional<Arranged> arranged(ReferralId id);

    /**
     * Whether a call handed a red flag on as a complication, and nobody has dealt with that since. A call about another red
     * flag does not.
     */
    boolean isHandedOnAsComplication(ReferralId id);

    /** When somebody last dealt with what was found after a treatment. */
    Optional<Instant> settledAfterTreatment(ReferralId id);

    /**
     * The calls after which the patient was to be seen: those since somebody last was and went on, else the last one.
     */
    List<Arranging> arranging(ReferralId id);

    /** Whether a call about what came while the referral was under way has been dealt with since. */
    boolean isSettledSince(ReferralId id, Instant reported);

    /** The code of a finding that stands for whatever was told while a referral was under way. */
    String REPORTED = "REPORTED_RED_FLAG";

    /** When the patient last went on after a red flag that came while the referral was under way. */
    Optional<Instant> lastHandled(ReferralId id);

    /** Of the last call, or of the last time that somebody was seen; empty before the first. */
    Optional<String> lastOutcome(ReferralId id);
}
