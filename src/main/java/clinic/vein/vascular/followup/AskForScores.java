package clinic.vein.vascular.followup;

import clinic.vein.vascular.followup.OwnScores.Asked;
import clinic.vein.vascular.followup.OwnScores.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks patients how their legs are in the week before the assessment and six weeks after the last session, and twice more at
 * most while they do not answer. No model waits for it: who does not answer loses nothing. Times are local policy.
 */
@Component
public class AskForScores {

    private static final Logger LOG = LoggerFactory.getLogger(AskForScores.class);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration TOO_LATE_TO_ASK = Duration.ofHours(12);

    /** So that the answer is there at the review after six weeks. */
    private static final Duration AFTER_TREATMENT = Duration.ofDays(39);

    /** Asked later, what is said is no longer of six weeks: three weeks to answer end ten weeks after treatment. */
    private static final Duration LONG_AFTER = Duration.ofDays(49);

    private static final Duration APART_BEFORE = Duration.ofDays(2);
    private static final Duration APART_AFTER = Duration.ofDays(5);
    private static final Duration ASKED_FOR = Duration.ofDays(14);
    private static final int MOST_REMINDERS = 2;

    private final OwnScores scores;
    private final AskOnePatient askOnePatient;
    private final Clock clock;

    AskForScores(OwnScores scores, AskOnePatient askOnePatient, Clock clock) {
        this.scores = scores;
        this.askOnePatient = askOnePatient;
        this.clock = clock;
    }

    /** @return how many messages were written */
    public int ask() {
        Instant now = clock.instant();
        int written = 0;
        for (Due due : scores.due(
                now.plus(TOO_LATE_TO_ASK), now.plus(WEEK), now.minus(LONG_AFTER), now.minus(AFTER_TREATMENT))) {
            written += one(() -> askOnePatient.ask(due));
        }
        written += remind(ScoreOccasion.BEFORE_ASSESSMENT, now.minus(APART_BEFORE), now);
        return written + remind(ScoreOccasion.AFTER_6_WEEKS, now.minus(APART_AFTER), now);
    }

    private int remind(ScoreOccasion occasion, Instant lastBefore, Instant now) {
        int written = 0;
        for (Asked asked : scores.toRemind(occasion, lastBefore, now.minus(ASKED_FOR), MOST_REMINDERS, now)) {
            written += one(() -> askOnePatient.remind(asked, lastBefore, MOST_REMINDERS));
        }
        return written;
    }

    /** One that fails does not hold up the rest. */
    private static int one(BooleanSupplier asking) {
        try {
            return asking.getAsBoolean() ? 1 : 0;
        } catch (RuntimeException failure) {
            // The kind only: the text of a failure may carry what a patient is called.
            LOG.error("A patient was not asked how the legs are ({}); tried again", failure.getClass());
            return 0;
        }
    }
}
