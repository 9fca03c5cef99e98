package clinic.vein.waiting;

import clinic.vein.referral.timeline.AssessmentDecision;
import clinic.vein.referral.timeline.ClosingEntry.Declined;
import clinic.vein.referral.timeline.ClosingEntry.ReturnedWithAdvice;
import clinic.vein.referral.timeline.DeclineReason;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.referral.timeline.ReturnedBy;
import clinic.vein.referral.timeline.TimelineEntry;
import clinic.vein.referral.timeline.TreatmentEntry.Assessed;
import clinic.vein.referral.timeline.VisitEntry.NoShow;
import clinic.vein.waiting.Timeline.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The referral-to-treatment clock of the English standard: started, stopped and nullified by what happened, never paused
 * and never set by hand (clinical rules 6.1).
 */
final class WaitingClock {

    private static final Set<EventKind> SEEN =
            EnumSet.of(EventKind.ARRIVED, EventKind.ASSESSED, EventKind.SESSION_RECORDED);

    private final ZoneId zone;
    private final List<WaitingPeriod> periods = new ArrayList<>();
    private List<WaitingPeriod> beforeEnding = List.of();
    private boolean seen;
    private boolean nullifiedBefore;

    private WaitingClock(ZoneId zone) {
        this.zone = zone;
    }

    /** @param zone the clinic's: its midnight ends a day */
    static List<WaitingPeriod> read(Timeline timeline, ZoneId zone) {
        WaitingClock clock = new WaitingClock(zone);
        clock.start(timeline.clockStart(), timeline.resubmission() ? StartRule.RESUBMISSION : StartRule.REFERRAL);
        timeline.events().forEach(clock::hear);
        return List.copyOf(clock.periods);
    }

    private void hear(Event event) {
        TimelineEntry entry = event.entry();
        if (entry.kind() == EventKind.ENDING_RECORDED) {
            beforeEnding = List.copyOf(periods);
        } else if (entry.kind() == EventKind.ENDING_UNDONE) {
            // As if it had never been.
            periods.clear();
            periods.addAll(beforeEnding);
        } else if (entry.kind() == EventKind.ENTERED_IN_ERROR) {
            // Nobody waited, whatever ended earlier.
            periods.replaceAll(
                    period -> period.isRunning() ? period : period.until(day(event.at()), StopRule.ENTERED_IN_ERROR));
        }
        startedBy(entry).ifPresent(rule -> start(event.at(), rule));
        stoppedBy(entry).ifPresent(rule -> stop(event.at(), rule));
        seen |= SEEN.contains(entry.kind());
    }

    private Optional<StartRule> startedBy(TimelineEntry entry) {
        StopRule last = periods.get(periods.size() - 1).stoppedBy();
        return switch (entry.kind()) {
            case BOOKED -> when(last == StopRule.FIRST_NO_SHOW, StartRule.REBOOKED);
            case APPROVED -> when(last == StopRule.ACTIVE_MONITORING, StartRule.NEW_DECISION);
            default -> Optional.empty();
        };
    }

    /** Names every kind, so that a new one does not compile before somebody has said what it does to a wait. */
    private Optional<StopRule> stoppedBy(TimelineEntry entry) {
        return switch (entry.kind()) {
            case SESSION_RECORDED -> Optional.of(StopRule.FIRST_TREATMENT);
            case CAUSE_TREATMENT_STARTED -> Optional.of(StopRule.ACTIVE_MONITORING);
            case NO_SHOW -> when(isFirstNoShow(entry), StopRule.FIRST_NO_SHOW);
            case ASSESSED -> entry instanceof Assessed assessed ? stoppedBy(assessed.decision()) : Optional.empty();
            case DECLINED ->
                Optional.of(entry instanceof Declined declined ? stoppedBy(declined.reason()) : StopRule.NO_TREATMENT);
            case RETURNED_WITH_ADVICE ->
                Optional.of(
                        entry instanceof ReturnedWithAdvice returned ? stoppedBy(returned.by()) : StopRule.RETURNED);
            case CONSENT_REFUSED, WITHDRAWN -> Optional.of(StopRule.PATIENT_DECLINED);
            case DIED -> Optional.of(StopRule.DIED);
            case COMPLETED -> Optional.of(StopRule.NO_TREATMENT);
            case SENT_TO_EMERGENCY -> Optional.of(StopRule.SENT_TO_EMERGENCY);
            case ENTERED_IN_ERROR -> Optional.of(StopRule.ENTERED_IN_ERROR);
            case RECEIVED,
                    TRIAGED,
                    PATHWAY_CHANGED,
                    RED_FLAG_RAISED,
                    RED_FLAG_REPORTED,
                    RED_FLAG_CLEARED,
                    FINDINGS_PASSED_OVER,
                    SEEN_TODAY,
                    URGENCY_CHANGED,
                    CHECK_STARTED,
                    CHECKED,
                    IDENTITY_ANSWERED,
                    INFORMATION_REQUESTED,
                    INFORMATION_REMINDED,
                    INFORMATION_OVERDUE,
                    INFORMATION_RECEIVED,
                    FURTHER_REPORT_RECEIVED,
                    MEDICINE_LOOKED_UP,
                    RESULTS_ARRIVED,
                    REVIEW_STARTED,
                    APPROVED,
                    TESTS_ANSWERED,
                    OVERRIDDEN,
                    BOOKED,
                    BOOKING_CANCELLED,
                    BOOKING_CONFIRMED,
                    ARRIVED,
                    CAME_LATE,
                    DID_NOT_WAIT,
                    CONSENT_GIVEN,
                    TREATMENT_STARTED,
                    SAFETY_CHECKED,
                    COMPLICATION_RECORDED,
                    TREATMENT_FINISHED,
                    TREATMENT_STOPPED,
                    RECOVERY_CHECKED,
                    OUTCOME_REVIEWED,
                    RECALL_PLANNED,
                    RECALLED,
                    LETTER_WRITTEN,
                    LETTER_CORRECTED,
                    MESSAGE_WRITTEN,
                    MESSAGE_SENT,
                    MESSAGE_FAILED,
                    MESSAGE_DROPPED,
                    MESSAGE_CAME_BACK,
                    TASK_CREATED,
                    TASK_CLAIMED,
                    TASK_RELEASED,
                    TASK_COMPLETED,
                    TASK_REMINDED,
                    TASK_ESCALATED,
                    TASK_RESCHEDULED,
                    TASK_REMOVED,
                    TASK_GIVEN_BACK,
                    TASK_HANDED_ON,
                    STEP_REACHED,
                    STEP_LEFT,
                    STEP_CANCELLED,
                    ENDING_RECORDED,
                    MESSAGE_HELD,
                    RECALL_CANCELLED,
                    UNDO_ASKED,
                    ENDING_UNDONE,
                    PATIENT_CORRECTED,
                    CONTACT_WISHED,
                    SCORES_ASKED,
                    SCORES_ANSWERED,
                    LINKS_TAKEN_BACK,
                    MERGED,
                    DOCUMENT_ATTACHED,
                    DOCUMENT_INFECTED,
                    DOCUMENT_REMOVED,
                    TALKED,
                    TASK_DONE_FOR,
                    REPAIRED,
                    OTHER_RELEASE -> Optional.empty();
        };
    }

    private static Optional<StopRule> stoppedBy(AssessmentDecision decision) {
        return switch (decision) {
            case REFER_ELSEWHERE -> Optional.of(StopRule.TRANSFERRED);
            case CONSERVATIVE -> Optional.of(StopRule.NO_TREATMENT);
            case TREAT, NO_VENOUS_DISEASE -> Optional.empty();
        };
    }

    private static StopRule stoppedBy(DeclineReason reason) {
        return switch (reason) {
            case PATIENT_CHOICE -> StopRule.PATIENT_DECLINED;
            case NO_VENOUS_SIGNS,
                    OUTSIDE_CRITERIA,
                    NOT_FIT_FOR_TREATMENT,
                    BETTER_SERVED_ELSEWHERE,
                    INSUFFICIENT_INFORMATION -> StopRule.NO_TREATMENT;
        };
    }

    private static StopRule stoppedBy(ReturnedBy by) {
        return switch (by) {
            case AFTER_NO_SHOW -> StopRule.DISCHARGED_AFTER_NO_SHOW;
            case TRIAGE, ADVISED, REVIEW, VEIN_TRIAGE -> StopRule.RETURNED;
        };
    }

    /** A second one runs on even if the patient was never seen: a wait is not set back to nothing again and again. */
    private boolean isFirstNoShow(TimelineEntry entry) {
        return entry instanceof NoShow missed
                && missed.visit().purpose() == Purpose.ASSESSMENT
                && !seen
                && !nullifiedBefore;
    }

    private void start(Instant at, StartRule rule) {
        periods.add(WaitingPeriod.from(day(at), rule));
    }

    /** What is not running cannot be stopped: a second session, or a closing after the treatment. */
    private void stop(Instant at, StopRule rule) {
        int last = periods.size() - 1;
        if (periods.get(last).isRunning()) {
            periods.set(last, periods.get(last).until(day(at), rule));
            nullifiedBefore |= rule == StopRule.FIRST_NO_SHOW;
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static <T> Optional<T> when(boolean holds, T rule) {
        return holds ? Optional.of(rule) : Optional.empty();
    }
}
