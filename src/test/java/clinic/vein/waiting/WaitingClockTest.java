package clinic.vein.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock of clinical rules 6.1, case by case. */
class WaitingClockTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate DAY_0 = LocalDate.of(2026, 3, 4);
    private static final int STANDARD = 126;

    private final List<Timeline.Event> events = new ArrayList<>();
    private boolean resubmission;

    @ParameterizedTest
    @CsvSource({"125, false", "126, false", "127, true"})
    void clock_start_referral_day_126_is_in_time_and_day_127_is_not(int today, boolean breached) {
        Wait wait = on(today);
        assertThat(wait.days()).isEqualTo(today);
        assertThat(wait.isBreached()).isEqualTo(breached);
        assertThat(wait.lastDayInTime()).isEqualTo(LocalDate.of(2026, 7, 8));
        assertThat(wait.current().startedBy()).isEqualTo(StartRule.REFERRAL);
    }

    /** British Summer Time began on 29 March 2026: by then 23:30 UTC is already the next day in London. */
    @Test
    void days_are_those_of_the_clinics_calendar() {
        Timeline timeline = new Timeline(
                ReferralId.random(),
                Instant.parse("2026-03-04T23:30:00Z"),
                false,
                List.of(new Timeline.Event(
                        Instant.parse("2026-07-08T23:30:00Z"), EventKind.SESSION_RECORDED, "1 of 1")));
        assertThat(WaitingClock.read(timeline, LONDON)).singleElement().satisfies(period -> {
            assertThat(period.startedOn()).isEqualTo(DAY_0);
            assertThat(period.stoppedOn()).isEqualTo(LocalDate.of(2026, 7, 9));
            assertThat(period.days(DAY_0)).isEqualTo(127);
        });
        assertThat(WaitingClock.read(timeline, ZoneId.of("UTC")).get(0).days(DAY_0))
                .isEqualTo(126);
    }

    @ParameterizedTest
    @CsvSource({"126, false", "127, true"})
    void clock_stop_first_treatment(int day, boolean breached) {
        at(20, EventKind.BOOKED, "ASSESSMENT");
        at(30, EventKind.ARRIVED, "ASSESSMENT");
        at(30, EventKind.ASSESSED, "TREAT");
        at(40, EventKind.TREATMENT_STARTED, "FOAM_SCLEROTHERAPY, sessions planned: 2");
        at(day, EventKind.SESSION_RECORDED, "1 of 2");
        Wait wait = on(400);
        assertThat(wait.isRunning()).isFalse();
        assertThat(wait.days()).isEqualTo(day);
        assertThat(wait.isBreached()).isEqualTo(breached);
        assertThat(wait.current().stoppedBy()).isEqualTo(StopRule.FIRST_TREATMENT);
    }

    @Test
    void a_planned_repeat_session_is_outside_of_the_clock() {
        at(50, EventKind.SESSION_RECORDED, "1 of 2");
        at(64, EventKind.SESSION_RECORDED, "2 of 2");
        at(120, EventKind.COMPLETED, null);
        assertThat(on(200).periods()).singleElement().satisfies(only -> {
            assertThat(only.days(DAY_0)).isEqualTo(50);
            assertThat(only.stoppedBy()).isEqualTo(StopRule.FIRST_TREATMENT);
        });
    }

    @Test
    void clock_nullified_first_no_show_and_rebooking_starts_anew() {
        at(10, EventKind.BOOKED, "ASSESSMENT");
        at(40, EventKind.NO_SHOW, "ASSESSMENT");
        Wait between = on(45);
        assertThat(between.isRunning()).isFalse();
        assertThat(between.days()).isZero();
        assertThat(between.current().isCounted()).isFalse();
        at(50, EventKind.BOOKED, "ASSESSMENT");
        Wait wait = on(60);
        assertThat(wait.periods())
                .extracting(WaitingPeriod::startedBy)
                .containsExactly(StartRule.REFERRAL, StartRule.REBOOKED);
        assertThat(wait.days()).isEqualTo(10);
    }

    @Test
    void a_nullified_period_is_no_breach_however_long_it_was() {
        at(130, EventKind.NO_SHOW, "ASSESSMENT");
        assertThat(on(131).isBreached()).isFalse();
    }

    @Test
    void a_second_no_show_runs_on() {
        at(40, EventKind.NO_SHOW, "ASSESSMENT");
        at(50, EventKind.BOOKED, "ASSESSMENT");
        at(80, EventKind.NO_SHOW, "ASSESSMENT");
        at(85, EventKind.APPROVED, "to be booked again");
        at(86, EventKind.BOOKED, "ASSESSMENT");
        assertThat(on(90).periods()).hasSize(2);
        assertThat(on(90).days()).isEqualTo(40);
    }

    @Test
    void a_no_show_at_follow_up_runs_on() {
        at(30, EventKind.ARRIVED, "ASSESSMENT");
        at(60, EventKind.NO_SHOW, "SESSION 1 of 2");
        at(61, EventKind.BOOKED, "SESSION 1 of 2");
        assertThat(on(70).periods()).hasSize(1);
        assertThat(on(70).days()).isEqualTo(70);
    }

    /** The patient was seen once; a second assessment, after the physician's second review, is no first appointment. */
    @Test
    void an_assessment_missed_after_one_that_was_attended_runs_on() {
        at(30, EventKind.ARRIVED, "ASSESSMENT");
        at(30, EventKind.ASSESSED, "NO_VENOUS_DISEASE");
        at(60, EventKind.NO_SHOW, "ASSESSMENT");
        assertThat(on(70).periods()).hasSize(1);
    }

    /** The referral into the assessment service starts the clock; the clinic's booking does not. */
    @Test
    void referral_assessment_then_a_booked_clinic_is_one_clock_from_the_referral() {
        at(0, EventKind.RECEIVED, "API");
        at(2, EventKind.CHECKED, null);
        at(6, EventKind.APPROVED, null);
        at(9, EventKind.BOOKED, "ASSESSMENT");
        at(30, EventKind.ARRIVED, "ASSESSMENT");
        assertThat(on(40).periods()).singleElement().satisfies(only -> {
            assertThat(only.startedOn()).isEqualTo(DAY_0);
            assertThat(only.isRunning()).isTrue();
        });
    }

    @Test
    void a_cancelled_appointment_does_not_pause() {
        at(20, EventKind.BOOKED, "ASSESSMENT");
        at(30, EventKind.BOOKING_CANCELLED, "ASSESSMENT PATIENT");
        at(60, EventKind.BOOKED, "ASSESSMENT");
        assertThat(on(70).days()).isEqualTo(70);
    }

    @Test
    void waiting_for_information_does_not_pause() {
        at(5, EventKind.INFORMATION_REQUESTED, null);
        at(45, EventKind.INFORMATION_RECEIVED, null);
        assertThat(on(50).days()).isEqualTo(50);
    }

    @Test
    void clock_stop_active_monitoring_and_a_new_decision_starts_from_zero() {
        at(10, EventKind.CAUSE_TREATMENT_STARTED, "IRON");
        assertThat(on(60).isRunning()).isFalse();
        assertThat(on(60).days()).isEqualTo(10);
        at(66, EventKind.REVIEW_STARTED, null);
        assertThat(on(67).isRunning()).isFalse();
        at(70, EventKind.APPROVED, null);
        Wait wait = on(100);
        assertThat(wait.periods())
                .extracting(WaitingPeriod::startedBy)
                .containsExactly(StartRule.REFERRAL, StartRule.NEW_DECISION);
        assertThat(wait.periods().get(0).stoppedBy()).isEqualTo(StopRule.ACTIVE_MONITORING);
        assertThat(wait.days()).isEqualTo(30);
    }

    @Test
    void an_approval_within_a_running_period_starts_nothing() {
        at(10, EventKind.APPROVED, null);
        assertThat(on(20).periods()).hasSize(1);
    }

    @Test
    void clock_start_resubmission_keeps_the_original_start() {
        resubmission = true;
        at(90, EventKind.RECEIVED, "API");
        Wait wait = on(127);
        assertThat(wait.current().startedBy()).isEqualTo(StartRule.RESUBMISSION);
        assertThat(wait.days()).isEqualTo(127);
        assertThat(wait.isBreached()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, OUTSIDE_CRITERIA, NO_TREATMENT",
        "DECLINED, PATIENT_CHOICE, PATIENT_DECLINED",
        "CONSENT_REFUSED, , PATIENT_DECLINED",
        "WITHDRAWN, , PATIENT_DECLINED",
        "RETURNED_WITH_ADVICE, ReviewReferral, RETURNED",
        "RETURNED_WITH_ADVICE, by triage, RETURNED",
        "RETURNED_WITH_ADVICE, DecideAfterNoShow, DISCHARGED_AFTER_NO_SHOW",
        "ASSESSED, CONSERVATIVE, NO_TREATMENT",
        "ASSESSED, REFER_ELSEWHERE, TRANSFERRED",
        "COMPLETED, , NO_TREATMENT",
        "SENT_TO_EMERGENCY, , SENT_TO_EMERGENCY",
        "ENTERED_IN_ERROR, , ENTERED_IN_ERROR"
    })
    void other_stops(EventKind kind, String detail, StopRule rule) {
        at(15, kind, detail);
        Wait wait = on(30);
        assertThat(wait.isRunning()).isFalse();
        assertThat(wait.current().stoppedBy()).isEqualTo(rule);
        assertThat(wait.current().stoppedOn()).isEqualTo(DAY_0.plusDays(15));
        assertThat(wait.current().isCounted()).isEqualTo(rule != StopRule.ENTERED_IN_ERROR);
    }

    @ParameterizedTest
    @CsvSource({"TREAT", "NO_VENOUS_DISEASE"})
    void an_assessment_that_leads_on_stops_nothing(String decision) {
        at(15, EventKind.ASSESSED, decision);
        assertThat(on(30).isRunning()).isTrue();
    }

    private void at(int day, EventKind kind, String detail) {
        events.add(new Timeline.Event(instant(day), kind, detail));
    }

    private Wait on(int day) {
        Timeline timeline = new Timeline(ReferralId.random(), instant(0), resubmission, events);
        return new Wait(WaitingClock.read(timeline, LONDON), DAY_0.plusDays(day), STANDARD);
    }

    private static Instant instant(int day) {
        return DAY_0.plusDays(day).atTime(12, 0).atZone(LONDON).toInstant();
    }
}
