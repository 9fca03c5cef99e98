package clinic.vein.triage;

import clinic.vein.kernel.Violations;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * By whom a patient is seen today, and where.
 *
 * @param test only of a scan or a D-dimer elsewhere
 * @param where not of the clinic itself
 * @param by the time on the clinic's clock by which it is done: the next one of that name
 */
public record SeenTodayPlan(
        @Nullable Test test, String who, @Nullable String where, LocalTime by) {

    /** NICE NG158: the scan's result within 4 hours of the request where the Wells score is likely. */
    static final Duration LONGEST_WHEN_LIKELY = Duration.ofHours(4);

    private static final int LONGEST_TEXT = 200;

    public enum Test {
        SCAN,
        D_DIMER,
        SCAN_AND_D_DIMER
    }

    static void check(
            @Nullable SeenTodayPlan plan,
            CallOutcome outcome,
            boolean likely,
            ZonedDateTime now,
            Violations violations) {
        if (!outcome.isToday()) {
            violations.addIf(plan != null, "today", TriageFault.NOT_SEEN_TODAY);
        } else if (plan == null) {
            violations.required(null, "today.who");
            violations.required(null, "today.by");
        } else {
            plan.check(outcome, likely, now, violations);
        }
    }

    /** Of somebody whom another task sends to be seen: who, by when, and where if it is not the clinic. */
    public static void check(@Nullable SeenTodayPlan plan, boolean expected, ZonedDateTime now, Violations violations) {
        if (expected || plan == null) {
            check(plan, expected ? CallOutcome.SEEN_TODAY : CallOutcome.CONTINUE, false, now, violations);
        } else {
            violations.add("today", TriageFault.NOT_SEEN_TODAY);
        }
    }

    private void check(CallOutcome outcome, boolean likely, ZonedDateTime now, Violations violations) {
        violations.required(who, "today.who");
        violations.text(who, LONGEST_TEXT, "today.who");
        violations.required(by, "today.by");
        violations.text(where, LONGEST_TEXT, "today.where");
        if (outcome != CallOutcome.SEEN_TODAY) {
            violations.required(where, "today.where");
        }
        if (outcome == CallOutcome.SCAN_TODAY) {
            violations.required(test, "today.test");
            violations.addIf(likely && test == Test.D_DIMER, "today.test", TriageFault.SCAN_NEEDED);
        } else {
            violations.addIf(test != null, "today.test", TriageFault.NO_TEST_ELSEWHERE);
        }
        if (by != null) {
            boolean late = likely
                    ? at(now).isAfter(now.plus(LONGEST_WHEN_LIKELY))
                    : !at(now).toLocalDate().equals(now.toLocalDate())
                            && at(now).isAfter(now.plus(LONGEST_WHEN_LIKELY));
            violations.addIf(late, "today.by", likely ? TriageFault.TOO_LATE_WHEN_LIKELY : TriageFault.TOO_LATE_TODAY);
        }
    }

    /** Just after midnight is tonight as well. */
    ZonedDateTime at(ZonedDateTime now) {
        ZonedDateTime today = now.with(by);
        return today.isBefore(now) ? today.plusDays(1) : today;
    }
}
