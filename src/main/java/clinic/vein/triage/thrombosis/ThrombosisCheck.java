package clinic.vein.triage.thrombosis;

import clinic.vein.process.TaskKey;
import java.time.Instant;

/**
 * A check of the legs that was made.
 *
 * @param task the task in which it was made
 * @param outcome what came of the call
 */
public record ThrombosisCheck(
        TaskKey task, Instant at, String by, String outcome, LegAnswers answers, LegVerdict verdict) {}
