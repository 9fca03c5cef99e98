package clinic.vein.waiting;

import clinic.vein.process.CareTask;
import clinic.vein.waiting.Timeline.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The referral-to-treatment clock of the English standard: started, stopped and nullified by what happened, never paused
 * and never set by hand (clinical rules 6.1).
 */
final class WaitingClock {

    private static final String ASSESSMENT = "ASSESSMENT";

    private final ZoneId zone;
    private final List<WaitingPeriod> periods = new ArrayList<>();
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
        startedBy(event).ifPresent(rule -> start(event.at(), rule));
        stoppedBy(event).ifPresent(rule -> stop(event.at(), rule));
        seen |= switch (event.kind()) {
            case ARRIVED, ASSESSED, SESSION_RECORDED -> true;
            default -> false;
        };
    }

    private Optional<StartRule> startedBy(Event event) {
        StopRule last = periods.get(periods.size() - 1).stoppedBy();
        return switch (event.kind()) {
            case BOOKED -> when(last == StopRule.FIRST_NO_SHOW, StartRule.REBOOKED);
            case APPROVED -> when(last == StopRule.ACTIVE_MONITORING, StartRule.NEW_DECISION);
            default -> Optional.empty();
        };
    }

    private Optional<StopRule> stoppedBy(Event event) {
        return switch (event.kind()) {
            case SESSION_RECORDED -> Optional.of(StopRule.FIRST_TREATMENT);
            case CAUSE_TREATMENT_STARTED -> Optional.of(StopRule.ACTIVE_MONITORING);
            case NO_SHOW -> when(isFirstNoShow(event), StopRule.FIRST_NO_SHOW);
            case ASSESSED ->
                event.tells("REFER_ELSEWHERE")
                        ? Optional.of(StopRule.TRANSFERRED)
                        : when(event.tells("CONSERVATIVE"), StopRule.NO_TREATMENT);
            case DECLINED ->
                Optional.of(event.tells("PATIENT_CHOICE") ? StopRule.PATIENT_DECLINED : StopRule.NO_TREATMENT);
            case CONSENT_REFUSED, WITHDRAWN -> Optional.of(StopRule.PATIENT_DECLINED);
            case RETURNED_WITH_ADVICE ->
                Optional.of(
                        event.tells(CareTask.DECIDE_AFTER_NO_SHOW.id())
                                ? StopRule.DISCHARGED_AFTER_NO_SHOW
                                : StopRule.RETURNED);
            case COMPLETED -> Optional.of(StopRule.NO_TREATMENT);
            case SENT_TO_EMERGENCY -> Optional.of(StopRule.SENT_TO_EMERGENCY);
            case ENTERED_IN_ERROR -> Optional.of(StopRule.ENTERED_IN_ERROR);
            default -> Optional.empty();
        };
    }

    /** A second one runs on even if the patient was never seen: a wait is not set back to nothing again and again. */
    private boolean isFirstNoShow(Event event) {
        return event.tells(ASSESSMENT) && !seen && !nullifiedBefore;
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
