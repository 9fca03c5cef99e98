package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.referral.timeline.AssessmentDecision;
import clinic.vein.referral.timeline.ClosingEntry.ReturnedWithAdvice;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.TreatmentEntry.Assessed;
import clinic.vein.waiting.Wait;
import clinic.vein.waiting.WaitingPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** From one event of the pathway to another. */
final class TimesTaken {

    private TimesTaken() {}

    static void count(ReferralHistory history, Wait wait, CountedCases cases) {
        StagesReached.received(history).ifPresent(received -> {
            first(history, TimesTaken::isDecisionByPerson)
                    .ifPresent(entry -> add(cases, Figure.FIRST_DECISION, received, entry, entry.kind()));
            first(history, Stage.ARRIVED::isReachedBy)
                    .ifPresent(entry -> add(cases, Figure.FIRST_APPOINTMENT, received, entry, ""));
        });
        first(history, TimesTaken::isDecisionToTreat)
                .ifPresent(decided -> first(
                                history,
                                entry -> entry.kind() == EventKind.SESSION_RECORDED
                                        && !entry.at().isBefore(decided.at()))
                        .ifPresent(entry -> add(cases, Figure.DECISION_TO_TREATMENT, decided.at(), entry, "")));
        wait.periods().forEach(period -> count(period, cases));
    }

    private static void count(WaitingPeriod period, CountedCases cases) {
        if (period.isRunning()) {
            cases.add(Figure.WAIT_RUNNING, period.startedOn(), "", (int)
                    period.startedOn().toEpochDay());
        } else if (period.isCounted()) {
            LocalDate stoppedOn = Objects.requireNonNull(period.stoppedOn());
            cases.add(Figure.WAIT_ENDED, stoppedOn, Objects.requireNonNull(period.stoppedBy()), period.days(stoppedOn));
        }
    }

    /** What triage returned by itself is no person's decision. */
    private static boolean isDecisionByPerson(Entry entry) {
        return switch (entry.kind()) {
            case APPROVED, DECLINED, INFORMATION_REQUESTED, CAUSE_TREATMENT_STARTED -> true;
            case RETURNED_WITH_ADVICE ->
                !(entry.what() instanceof ReturnedWithAdvice returned)
                        || returned.by().byPerson();
            default -> false;
        };
    }

    private static boolean isDecisionToTreat(Entry entry) {
        return entry.what() instanceof Assessed assessed && assessed.decision() == AssessmentDecision.TREAT;
    }

    private static Optional<Entry> first(ReferralHistory history, Predicate<Entry> wanted) {
        return history.entries().stream().filter(wanted).findFirst();
    }

    private static void add(CountedCases cases, Figure figure, Instant from, Entry to, Object part) {
        cases.add(figure, to.at(), part, Lapse.minutes(Duration.between(from, to.at())));
    }
}
