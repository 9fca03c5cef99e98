package clinic.vein.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.EndingKind;
import clinic.vein.referral.Source;
import clinic.vein.referral.timeline.AssessmentDecision;
import clinic.vein.referral.timeline.CheckEntry.Checked;
import clinic.vein.referral.timeline.CheckEntry.InformationReceived;
import clinic.vein.referral.timeline.CheckEntry.InformationRequested;
import clinic.vein.referral.timeline.ClosingEntry.Completed;
import clinic.vein.referral.timeline.ClosingEntry.Declined;
import clinic.vein.referral.timeline.ClosingEntry.Died;
import clinic.vein.referral.timeline.ClosingEntry.EnteredInError;
import clinic.vein.referral.timeline.ClosingEntry.ReturnedWithAdvice;
import clinic.vein.referral.timeline.ClosingEntry.SentToEmergency;
import clinic.vein.referral.timeline.ClosingEntry.Withdrawn;
import clinic.vein.referral.timeline.DeclineReason;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.FormerEntry.NotedBefore;
import clinic.vein.referral.timeline.NoteEntry.EndingRecorded;
import clinic.vein.referral.timeline.NoteEntry.EndingUndone;
import clinic.vein.referral.timeline.ReturnedBy;
import clinic.vein.referral.timeline.ReviewEntry.Approved;
import clinic.vein.referral.timeline.ReviewEntry.CauseTreatmentStarted;
import clinic.vein.referral.timeline.ReviewEntry.ReviewStarted;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TimelineEntry;
import clinic.vein.referral.timeline.TreatmentEntry.Assessed;
import clinic.vein.referral.timeline.TreatmentEntry.ConsentRefused;
import clinic.vein.referral.timeline.TreatmentEntry.SessionRecorded;
import clinic.vein.referral.timeline.TreatmentEntry.TreatmentStarted;
import clinic.vein.referral.timeline.TriageEntry.Received;
import clinic.vein.referral.timeline.Visit;
import clinic.vein.referral.timeline.VisitEntry.Arrived;
import clinic.vein.referral.timeline.VisitEntry.Booked;
import clinic.vein.referral.timeline.VisitEntry.BookingCancelled;
import clinic.vein.referral.timeline.VisitEntry.NoShow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The clock of clinical rules 6.1, case by case. */
class WaitingClockTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate DAY_0 = LocalDate.of(2026, 3, 4);
    private static final Optional<WaitLimit> LIMIT = new WaitingSettings(null).limitIn("GB");

    private final List<Timeline.Event> events = new ArrayList<>();
    private boolean resubmission;

    @ParameterizedTest
    @CsvSource({"125, false", "126, false", "127, true"})
    void clock_start_referral_day_126_is_in_time_and_day_127_is_not(int today, boolean breached) {
        Wait wait = on(today);
        assertThat(wait.days()).isEqualTo(today);
        assertThat(wait.isBreached()).isEqualTo(breached);
        assertThat(wait.lastDayInTime()).contains(LocalDate.of(2026, 7, 8));
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
                        Instant.parse("2026-07-08T23:30:00Z"), new SessionRecorded(1, 1, List.of()))));
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
        at(20, new Booked(Visit.assessment()));
        at(30, new Arrived(Visit.assessment()));
        at(30, new Assessed(AssessmentDecision.TREAT));
        at(40, new TreatmentStarted(new Term("Modality", "FOAM_SCLEROTHERAPY"), 2));
        at(day, new SessionRecorded(1, 2, List.of()));
        Wait wait = on(400);
        assertThat(wait.isRunning()).isFalse();
        assertThat(wait.days()).isEqualTo(day);
        assertThat(wait.isBreached()).isEqualTo(breached);
        assertThat(wait.current().stoppedBy()).isEqualTo(StopRule.FIRST_TREATMENT);
    }

    @Test
    void a_planned_repeat_session_is_outside_of_the_clock() {
        at(50, new SessionRecorded(1, 2, List.of()));
        at(64, new SessionRecorded(2, 2, List.of()));
        at(120, new Completed());
        assertThat(on(200).periods()).singleElement().satisfies(only -> {
            assertThat(only.days(DAY_0)).isEqualTo(50);
            assertThat(only.stoppedBy()).isEqualTo(StopRule.FIRST_TREATMENT);
        });
    }

    @Test
    void clock_nullified_first_no_show_and_rebooking_starts_anew() {
        at(10, new Booked(Visit.assessment()));
        at(40, new NoShow(Visit.assessment()));
        Wait between = on(45);
        assertThat(between.isRunning()).isFalse();
        assertThat(between.days()).isZero();
        assertThat(between.current().isCounted()).isFalse();
        at(50, new Booked(Visit.assessment()));
        Wait wait = on(60);
        assertThat(wait.periods())
                .extracting(WaitingPeriod::startedBy)
                .containsExactly(StartRule.REFERRAL, StartRule.REBOOKED);
        assertThat(wait.days()).isEqualTo(10);
    }

    @Test
    void a_nullified_period_is_no_breach_however_long_it_was() {
        at(130, new NoShow(Visit.assessment()));
        assertThat(on(131).isBreached()).isFalse();
    }

    @Test
    void a_second_no_show_runs_on() {
        at(40, new NoShow(Visit.assessment()));
        at(50, new Booked(Visit.assessment()));
        at(80, new NoShow(Visit.assessment()));
        at(85, new Approved(true));
        at(86, new Booked(Visit.assessment()));
        assertThat(on(90).periods()).hasSize(2);
        assertThat(on(90).days()).isEqualTo(40);
    }

    @Test
    void a_no_show_at_follow_up_runs_on() {
        at(30, new Arrived(Visit.assessment()));
        at(60, new NoShow(Visit.session(1, 2)));
        at(61, new Booked(Visit.session(1, 2)));
        assertThat(on(70).periods()).hasSize(1);
        assertThat(on(70).days()).isEqualTo(70);
    }

    /** The patient was seen once; a second assessment, after the physician's second review, is no first appointment. */
    @Test
    void an_assessment_missed_after_one_that_was_attended_runs_on() {
        at(30, new Arrived(Visit.assessment()));
        at(30, new Assessed(AssessmentDecision.NO_VENOUS_DISEASE));
        at(60, new NoShow(Visit.assessment()));
        assertThat(on(70).periods()).hasSize(1);
    }

    /** The referral into the assessment service starts the clock; the clinic's booking does not. */
    @Test
    void referral_assessment_then_a_booked_clinic_is_one_clock_from_the_referral() {
        at(0, new Received(Term.of(Source.API)));
        at(2, new Checked(new Term("CheckReferral.Outcome", "COMPLETE"), null));
        at(6, new Approved(false));
        at(9, new Booked(Visit.assessment()));
        at(30, new Arrived(Visit.assessment()));
        assertThat(on(40).periods()).singleElement().satisfies(only -> {
            assertThat(only.startedOn()).isEqualTo(DAY_0);
            assertThat(only.isRunning()).isTrue();
        });
    }

    @Test
    void a_cancelled_appointment_does_not_pause() {
        at(20, new Booked(Visit.assessment()));
        at(30, new BookingCancelled(Visit.assessment(), new Term("Arrival.CancelledBy", "PATIENT")));
        at(60, new Booked(Visit.assessment()));
        assertThat(on(70).days()).isEqualTo(70);
    }

    @Test
    void waiting_for_information_does_not_pause() {
        at(5, new InformationRequested(List.of()));
        at(45, new InformationReceived(false));
        assertThat(on(50).days()).isEqualTo(50);
    }

    @Test
    void clock_stop_active_monitoring_and_a_new_decision_starts_from_zero() {
        at(10, new CauseTreatmentStarted(List.of(new Term("ReviewSubmission.Cause", "IRON"))));
        assertThat(on(60).isRunning()).isFalse();
        assertThat(on(60).days()).isEqualTo(10);
        at(66, new ReviewStarted());
        assertThat(on(67).isRunning()).isFalse();
        at(70, new Approved(false));
        Wait wait = on(100);
        assertThat(wait.periods())
                .extracting(WaitingPeriod::startedBy)
                .containsExactly(StartRule.REFERRAL, StartRule.NEW_DECISION);
        assertThat(wait.periods().get(0).stoppedBy()).isEqualTo(StopRule.ACTIVE_MONITORING);
        assertThat(wait.days()).isEqualTo(30);
    }

    @Test
    void an_approval_within_a_running_period_starts_nothing() {
        at(10, new Approved(false));
        assertThat(on(20).periods()).hasSize(1);
    }

    @Test
    void clock_start_resubmission_keeps_the_original_start() {
        resubmission = true;
        at(90, new Received(Term.of(Source.API)));
        Wait wait = on(127);
        assertThat(wait.current().startedBy()).isEqualTo(StartRule.RESUBMISSION);
        assertThat(wait.days()).isEqualTo(127);
        assertThat(wait.isBreached()).isTrue();
    }

    static Stream<Arguments> stops() {
        return Stream.of(
                Arguments.of(new Declined(DeclineReason.OUTSIDE_CRITERIA), StopRule.NO_TREATMENT),
                Arguments.of(new Declined(DeclineReason.PATIENT_CHOICE), StopRule.PATIENT_DECLINED),
                Arguments.of(new ConsentRefused(), StopRule.PATIENT_DECLINED),
                Arguments.of(new Withdrawn(), StopRule.PATIENT_DECLINED),
                Arguments.of(new Died(), StopRule.DIED),
                Arguments.of(new ReturnedWithAdvice(ReturnedBy.REVIEW), StopRule.RETURNED),
                Arguments.of(new ReturnedWithAdvice(ReturnedBy.TRIAGE), StopRule.RETURNED),
                Arguments.of(new ReturnedWithAdvice(ReturnedBy.AFTER_NO_SHOW), StopRule.DISCHARGED_AFTER_NO_SHOW),
                Arguments.of(new Assessed(AssessmentDecision.CONSERVATIVE), StopRule.NO_TREATMENT),
                Arguments.of(new Assessed(AssessmentDecision.REFER_ELSEWHERE), StopRule.TRANSFERRED),
                Arguments.of(new Completed(), StopRule.NO_TREATMENT),
                Arguments.of(new SentToEmergency(), StopRule.SENT_TO_EMERGENCY),
                Arguments.of(new EnteredInError(), StopRule.ENTERED_IN_ERROR),
                Arguments.of(new NotedBefore(EventKind.DECLINED, "for a reason of old"), StopRule.NO_TREATMENT),
                Arguments.of(new NotedBefore(EventKind.SESSION_RECORDED, "the first"), StopRule.FIRST_TREATMENT));
    }

    @ParameterizedTest
    @MethodSource("stops")
    void other_stops(TimelineEntry entry, StopRule rule) {
        at(15, entry);
        Wait wait = on(30);
        assertThat(wait.isRunning()).isFalse();
        assertThat(wait.current().stoppedBy()).isEqualTo(rule);
        assertThat(wait.current().stoppedOn()).isEqualTo(DAY_0.plusDays(15));
        assertThat(wait.current().isCounted()).isEqualTo(rule != StopRule.ENTERED_IN_ERROR);
    }

    @Test
    void a_death_that_was_recorded_by_mistake_stopped_nothing() {
        Term died = Term.of(EndingKind.DIED);
        at(15, new EndingRecorded(died));
        at(15, new Died());
        assertThat(on(20).isRunning()).isFalse();
        at(20, new EndingUndone(died));
        Wait wait = on(30);
        assertThat(wait.isRunning()).isTrue();
        assertThat(wait.days()).isEqualTo(30);
        assertThat(wait.periods()).hasSize(1);
    }

    @Test
    void nobody_waited_for_what_was_in_error_even_after_a_treatment() {
        Term error = Term.of(EndingKind.WRONG_PATIENT);
        at(15, new SessionRecorded(1, 1, List.of()));
        at(40, new Completed());
        at(50, new EndingRecorded(error));
        at(50, new EnteredInError());
        assertThat(on(60).periods()).noneMatch(WaitingPeriod::isCounted);
        at(60, new EndingUndone(error));
        assertThat(on(70).current().stoppedBy()).isEqualTo(StopRule.FIRST_TREATMENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"TREAT", "NO_VENOUS_DISEASE"})
    void an_assessment_that_leads_on_stops_nothing(AssessmentDecision decision) {
        at(15, new Assessed(decision));
        assertThat(on(30).isRunning()).isTrue();
    }

    private void at(int day, TimelineEntry entry) {
        events.add(new Timeline.Event(instant(day), entry));
    }

    private Wait on(int day) {
        Timeline timeline = new Timeline(ReferralId.random(), instant(0), resubmission, events);
        return new Wait(WaitingClock.read(timeline, LONDON), DAY_0.plusDays(day), LIMIT);
    }

    private static Instant instant(int day) {
        return DAY_0.plusDays(day).atTime(12, 0).atZone(LONDON).toInstant();
    }
}
