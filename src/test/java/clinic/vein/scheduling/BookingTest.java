package clinic.vein.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.vein.carefixture.CareDatabase;
import clinic.vein.carefixture.KnownReferrals;
import clinic.vein.carefixture.NotedNotes;
import clinic.vein.carefixture.RecordedProgress;
import clinic.vein.carefixture.SentMessages;
import clinic.vein.carefixture.SettableClock;
import clinic.vein.carefixture.SomeReferral;
import clinic.vein.carefixture.TestClinic;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ClinicCalendar;
import clinic.vein.kernel.ClinicHours;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.TaskId;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.process.CareTask;
import clinic.vein.process.Decided;
import clinic.vein.process.FiredRule;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.referral.timeline.TreatmentEntry.SessionRecorded;
import clinic.vein.scheduling.jdbc.SchedulingStores;
import clinic.vein.testing.Beside;
import clinic.vein.testing.Eventually;
import clinic.vein.waiting.MeasureWait;
import clinic.vein.waiting.Timeline;
import clinic.vein.waiting.WaitingSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingTest {

    private static final Actor RECEPTION = new Actor("iris", Role.INTAKE);
    private static final FiredRule WITHIN_84 =
            new FiredRule("AssessmentAim", "aim-routine", "Local policy", Map.of("withinDays", 84));
    private static final FiredRule WITHIN_14 =
            new FiredRule("AssessmentAim", "aim-urgent", "Local policy", Map.of("withinDays", 14));
    private static final ClinicHours EVERY_DAY =
            new ClinicHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(0, 0), LocalTime.of(23, 59), "111");
    private static final LocalDate MAYDAY = LocalDate.of(2026, 5, 1);
    private static final ClinicSettings CLOSED_ON_MAYDAY = new ClinicSettings(
            "Clinic", "999", "020", TestClinic.SETTINGS.zone(), Set.of(MAYDAY), Set.of(), false, "GB", "");

    private static int room = 100;

    private final Slots slots = SchedulingStores.SLOTS;
    private final Bookings bookings = SchedulingStores.BOOKINGS;
    private final Needs needs = SchedulingStores.NEEDS;
    private final MissedVisits visits = SchedulingStores.MISSED;
    private final KnownReferrals referrals = new KnownReferrals();
    private final RecordedProgress progress = new RecordedProgress();
    private final SentMessages messages = new SentMessages();
    private final NotedNotes notes = new NotedNotes();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-16T08:00:00Z"));
    private final FixedPlan plan = new FixedPlan();
    private List<Timeline> waits = List.of();
    private final MeasureWait measureWait =
            new MeasureWait(ids -> waits, TestClinic.SETTINGS, new WaitingSettings(126), clock);
    private final ReasonableNotice notice =
            new ReasonableNotice(TestClinic.SETTINGS, new SchedulingSettings(10, null, 21));
    private final Timetable timetable = new Timetable(
            new ClinicCalendar(CLOSED_ON_MAYDAY, EVERY_DAY),
            CLOSED_ON_MAYDAY,
            new SchedulingSettings(10, null, 21),
            SchedulingStores.TEMPLATES);
    private final BookSlot bookSlot = new BookSlot(
            slots,
            bookings,
            SchedulingStores.PLANNED,
            new KeepNeeds(needs, clock),
            notice,
            timetable,
            TestClinic.SETTINGS,
            clock);
    private final OfferSlots offerSlots =
            new OfferSlots(slots, timetable, SchedulingStores.ROOMS, needs, notice, TestClinic.SETTINGS, clock);
    private final RecordAttendance attendance =
            new RecordAttendance(bookings, slots, messages, TestClinic.SETTINGS, clock);
    private final AppointmentLinks links = new AppointmentLinks(
            bookings, (id, purpose, subject, until, language) -> "https://clinic.example/" + purpose);
    private final BookAssessment bookAssessment = new BookAssessment(
            offerSlots,
            bookSlot,
            referrals,
            progress,
            messages,
            notes,
            links,
            TestClinic.SETTINGS,
            new AssessmentAim(
                    (decision, facts) -> new Decided(decision, 1, List.of(WITHIN_84, WITHIN_14)),
                    measureWait,
                    TestClinic.SETTINGS,
                    clock),
            clock);
    private final TellSeries tellSeries = new TellSeries(messages, links, plan, TestClinic.SETTINGS);
    private final BookSession bookSession = new BookSession(
            offerSlots,
            bookSlot,
            plan,
            SchedulingStores.PLANNED,
            tellSeries,
            new GiveBackSessions(SchedulingStores.PLANNED, plan, tellSeries, progress, TestClinic.SETTINGS, clock),
            progress,
            messages,
            notes,
            links,
            new TreatmentAim(measureWait),
            TestClinic.SETTINGS,
            clock);
    private final RecordArrival recordArrival = new RecordArrival(attendance, bookings, visits, progress, notes);
    private final RecordSessionArrival recordSessionArrival =
            new RecordSessionArrival(attendance, bookings, visits, progress, notes);

    private ReferralId patient;

    private static final class FixedPlan implements SessionPlan {

        private Instant notBefore = Instant.EPOCH;

        @Override
        public int next(ReferralId id) {
            return 2;
        }

        @Override
        public int planned(ReferralId id) {
            return 3;
        }

        @Override
        public Instant notBefore(ReferralId id) {
            return notBefore;
        }

        @Override
        public boolean isRunning(ReferralId id) {
            return true;
        }

        @Override
        public int intervalDays(ReferralId id) {
            return 7;
        }

        @Override
        public boolean advisesCompression(ReferralId id) {
            return true;
        }
    }

    @BeforeEach
    void somebodyIsReferred() {
        patient = refer();
    }

    @Test
    void an_assessment_is_booked_and_the_patient_told() {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        CareDatabase.inTransaction(() -> {
            bookAssessment.complete(task("BookAssessment"), request(slot, "Needs a lift."));
        });
        assertThat(progress.state()).isEqualTo(ReferralState.BOOKED);
        assertThat(messages.sent).singleElement().satisfies(sent -> {
            assertThat(sent.template()).isEqualTo(MessageTemplate.APPOINTMENT_BOOKED);
            assertThat(sent.values()).containsEntry("when", "Thursday 19 March 2026 at 08:00");
        });
        assertThat(notes.texts).containsExactly("BookAssessment: Needs a lift.");
        assertThat(bookings.findOpen(patient))
                .hasValueSatisfying(booking -> assertThat(booking.slot().id()).isEqualTo(slot));
        assertThat(slots.free(timetable.search(
                        Purpose.ASSESSMENT, clock.instant(), new SlotWish(null, null), clock.instant(), 1000)))
                .extracting(Slot::id)
                .doesNotContain(slot);
        assertThat(SchedulingStores.SECTION.read(patient).toString())
                .contains("ASSESSMENT")
                .contains("BOOKED");
    }

    @Test
    void every_missing_field_is_named_at_once() {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> bookAssessment.complete(
                        task("BookAssessment"), new BookingRequest(null, null, null, null, null, "x".repeat(2001))));
        assertThat(refused.violations()).extracting("field").containsExactly("slotId", "toldBy", "note");
    }

    @Test
    void a_slot_of_another_kind_or_of_the_past_or_unknown_is_refused() {
        assertRefused("unknown", slot(Purpose.SESSION, Duration.ofDays(3)));
        assertRefused("unknown", new SlotId(UUID.randomUUID()));
        assertRefused("in.the.past", slot(Purpose.ASSESSMENT, Duration.ofMinutes(-1)));
    }

    /** Whoever had it could not move it any more, nor cancel it. */
    @Test
    void a_slot_that_begins_this_very_moment_is_neither_offered_nor_booked_and_the_next_is() {
        SlotId now = slot(Purpose.ASSESSMENT, Duration.ZERO);
        SlotId next = slot(Purpose.ASSESSMENT, Duration.ofMinutes(1));
        assertThat(offered(bookAssessment.show(task("BookAssessment"))))
                .contains(next.value())
                .doesNotContain(now.value());
        assertThat(offered(bookAssessment.advise(task("BookAssessment"), draft("from", "2026-03-16"))))
                .contains(next.value())
                .doesNotContain(now.value());
        assertRefused("in.the.past", now);
        CareDatabase.inTransaction(() -> {
            bookAssessment.complete(task("BookAssessment"), request(next, null));
        });
        assertThat(bookings.findOpen(patient))
                .hasValueSatisfying(booking -> assertThat(booking.slot().id()).isEqualTo(next));
    }

    @Test
    void a_patient_has_one_appointment_to_come() {
        SlotId first = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        SlotId second = slot(Purpose.ASSESSMENT, Duration.ofDays(4));
        CareDatabase.inTransaction(() -> {
            bookAssessment.complete(task("BookAssessment"), request(first, null));
        });
        assertRefused("already.booked", second);
    }

    @Test
    void of_two_people_who_book_the_same_slot_at_once_one_gets_it_and_the_other_goes_on() throws Exception {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        ReferralId other = refer();
        CountDownLatch firstHasTaken = new CountDownLatch(1);
        CountDownLatch secondIsAboutTo = new CountDownLatch(1);
        CompletableFuture<Void> first = Beside.run(() -> CareDatabase.inTransaction(() -> {
            book(patient, slot);
            firstHasTaken.countDown();
            await(secondIsAboutTo);
        }));
        CompletableFuture<Integer> second = Beside.get(() -> CareDatabase.inTransaction(() -> {
            await(firstHasTaken);
            secondIsAboutTo.countDown();
            assertThatThrownBy(() -> book(other, slot))
                    .isInstanceOf(Refused.class)
                    .extracting(
                            refused -> ((Refused) refused).violations().get(0).code())
                    .isEqualTo("taken");
            // The transaction still works.
            return CareDatabase.jdbc().sql("select 1").query(Integer.class).single();
        }));
        first.get();
        assertThat(second.get()).isEqualTo(1);
        assertThat(bookings.findOpen(patient)).isPresent();
        assertThat(bookings.findOpen(other)).isEmpty();
    }

    @Test
    void many_people_after_one_slot_leave_one_booking() throws Exception {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        List<CompletableFuture<Boolean>> tries = java.util.stream.Stream.generate(this::refer)
                .limit(8)
                .map(id -> Beside.get(() -> {
                    try {
                        return CareDatabase.inTransaction(() -> {
                            book(id, slot);
                            return true;
                        });
                    } catch (Refused refused) {
                        return false;
                    }
                }))
                .toList();
        int booked = 0;
        for (CompletableFuture<Boolean> each : tries) {
            booked += each.get() ? 1 : 0;
        }
        assertThat(booked).isEqualTo(1);
    }

    @Test
    void a_time_that_is_held_on_the_telephone_is_had_by_nobody_else_until_the_hold_expires() {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        SlotId another = slot(Purpose.ASSESSMENT, Duration.ofDays(4));
        SlotOffer offer = offered("iris", slot);
        assertThat(offer.heldUntil()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(offer.slots()).extracting(SlotOffer.Line::id).contains(slot.value());
        assertThat(offered("otto", slot).heldUntil()).as("one holder").isNull();
        assertThat(offered("otto", slot).slots())
                .extracting(SlotOffer.Line::id)
                .doesNotContain(slot.value())
                .contains(another.value());
        assertRefusedTo("otto", slot);

        assertThat(offered("iris", another).heldUntil()).isNotNull();
        assertThat(offered("otto", slot).heldUntil())
                .as("who looks at another time lets go")
                .isNotNull();
        clock.pass(Duration.ofMinutes(9));
        assertRefusedTo("otto", another);
        clock.pass(Duration.ofMinutes(1));
        CareDatabase.inTransaction(() -> bookAs("otto", another));
        assertThat(bookings.findOpen(patient)).isPresent();
        assertThat(offered("iris", another).heldUntil()).as("booked").isNull();
        assertThat(CareDatabase.jdbc()
                        .sql("select count(*) from clinic.slot where held_by = 'otto'")
                        .query(Integer.class)
                        .single())
                .as("who has booked holds nothing")
                .isZero();
    }

    @Test
    void what_a_patient_needs_is_kept_and_every_later_time_must_offer_it() {
        SlotId first = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        SlotId second = slot(Purpose.ASSESSMENT, Duration.ofDays(4));
        assertThat(needs.of(patient).of(SlotNeed.STEP_FREE)).isEqualTo(Answer.NOT_ASKED);
        assertThatThrownBy(() -> CareDatabase.inTransaction(() -> {
                    bookAssessment.complete(
                            task("BookAssessment"), needing(first, Set.of(SlotNeed.STEP_FREE), null, null, false));
                }))
                .hasMessage("slotId: other.needs");
        assertThat(needs.of(patient).answers()).as("nothing happened").isEmpty();
        CareDatabase.inTransaction(() -> {
            bookAssessment.complete(
                    task("BookAssessment"),
                    needing(first, Set.of(SlotNeed.STEP_FREE, SlotNeed.INTERPRETER), null, " Polish ", true));
        });
        assertThat(needs.of(patient).needed()).containsExactly(SlotNeed.STEP_FREE, SlotNeed.INTERPRETER);
        assertThat(needs.of(patient).language()).isEqualTo("Polish");
        assertThat(needs.of(patient).of(SlotNeed.CHAPERONE)).as("nobody asked").isEqualTo(Answer.NOT_ASKED);

        cancel();
        assertRefused("other.needs", second);
        assertThat(offerSlots
                        .soonest(patient, Purpose.ASSESSMENT, clock.instant())
                        .map(Slot::id))
                .as("what is chosen for the patient")
                .isNotEqualTo(Optional.of(second));
        inRoomOf(second, true);
        assertRefused("other.needs", second);
        CareDatabase.inTransaction(() -> {
            bookAssessment.complete(
                    task("BookAssessment"), needing(second, Set.of(SlotNeed.STEP_FREE), true, null, false));
        });
        assertThat(needs.of(patient).answers())
                .as("who was asked needs no interpreter any more")
                .containsOnly(
                        Map.entry(SlotNeed.STEP_FREE, Answer.YES),
                        Map.entry(SlotNeed.INTERPRETER, Answer.NO),
                        Map.entry(SlotNeed.CHAPERONE, Answer.NO));
        assertThat(needs.of(patient).language()).isNull();
    }

    @Test
    void a_freed_time_goes_to_nobody_who_is_known_to_need_what_it_does_not_offer() {
        SlotId given = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        Slot freed = slots.find(given).orElseThrow();
        CareDatabase.jdbc()
                .sql("update clinic.referral set email = 'somebody@example.org' where id = :id")
                .param("id", patient.value())
                .update();
        SlotId late = slot(Purpose.ASSESSMENT, Duration.ofDays(30));
        CareDatabase.inTransaction(() -> {
            book(patient, late);
        });
        assertThat(SchedulingStores.FREED.couldHave(freed, false, true)).contains(patient);
        assertThat(SchedulingStores.FREED.couldHave(freed, true, false))
                .as("mail is reception's, and takes as long")
                .doesNotContain(patient);
        needs.say(patient, SlotNeed.STEP_FREE, true, null, "iris", clock.instant());
        assertThat(SchedulingStores.FREED.couldHave(freed, false, true)).doesNotContain(patient);
        inRoomOf(given, true);
        assertThat(SchedulingStores.FREED.couldHave(freed, false, true)).contains(patient);
        needs.say(patient, SlotNeed.CHAPERONE, false, null, "iris", clock.instant());
        assertThat(SchedulingStores.FREED.couldHave(freed, false, true))
                .as("asked, and not needed")
                .contains(patient);
    }

    @Test
    void an_ending_that_is_undone_brings_back_the_booked_session_as_booked_and_the_later_one_as_planned() {
        SlotId first = slot(Purpose.SESSION, Duration.ofDays(3));
        SlotId second = slot(Purpose.SESSION, Duration.ofDays(10));
        CareDatabase.inTransaction(() -> {
            bookSlot.plan(patient, request(second, null), clock.instant(), 2, RECEPTION);
            bookSlot.book(patient, Purpose.SESSION, request(first, null), clock.instant(), 1, RECEPTION);
        });
        CancelBookings cancelBookings = new CancelBookings(
                bookings, SchedulingStores.PLANNED, tellSeries, messages, progress, TestClinic.SETTINGS, clock);
        CareDatabase.inTransaction(() -> cancelBookings.cancelOpen(patient, ReferralState.DIED));
        assertThat(SchedulingStores.PLANNED.of(patient)).isEmpty();
        CareDatabase.inTransaction(() -> {
            new TakeBackAppointment(bookings, SchedulingStores.PLANNED, progress, clock)
                    .takeBack(patient, ReferralState.DIED);
        });
        assertThat(bookings.findOpen(patient))
                .hasValueSatisfying(each -> assertThat(each.slot().id()).isEqualTo(first));
        assertThat(SchedulingStores.PLANNED.of(patient))
                .singleElement()
                .satisfies(each -> assertThat(each.slot().id()).isEqualTo(second));
    }

    @Test
    void an_ending_is_undone_as_often_as_it_is_made_whoever_has_one_of_the_times_meanwhile() {
        SlotId first = slot(Purpose.SESSION, Duration.ofDays(3));
        SlotId second = slot(Purpose.SESSION, Duration.ofDays(10));
        SlotId third = slot(Purpose.SESSION, Duration.ofDays(17));
        CareDatabase.inTransaction(() -> {
            bookSlot.book(patient, Purpose.SESSION, request(first, null), clock.instant(), 1, RECEPTION);
            bookSlot.plan(patient, request(second, null), clock.instant(), 2, RECEPTION);
        });
        end();
        ReferralId other = refer();
        CareDatabase.inTransaction(() -> {
            bookSlot.book(other, Purpose.SESSION, request(second, null), clock.instant(), 1, RECEPTION);
        });
        undo();
        assertThat(SchedulingStores.PLANNED.of(patient)).as("somebody has it").isEmpty();

        CareDatabase.inTransaction(() -> {
            bookSlot.plan(patient, request(third, null), clock.instant(), 2, RECEPTION);
        });
        clock.pass(Duration.ofMinutes(1));
        end();
        CareDatabase.inTransaction(() -> {
            bookings.close(bookings.findOpen(other).orElseThrow(), BookingState.CANCELLED, "PATIENT", clock.instant());
        });
        undo();
        assertThat(SchedulingStores.PLANNED.of(patient))
                .singleElement()
                .satisfies(each -> assertThat(each.slot().id()).isEqualTo(third));
    }

    @Test
    void whoever_books_a_time_at_the_moment_at_which_an_ending_is_undone_has_it() throws InterruptedException {
        SlotId later = slot(Purpose.SESSION, Duration.ofDays(10));
        CareDatabase.inTransaction(() -> {
            bookSlot.plan(patient, request(later, null), clock.instant(), 2, RECEPTION);
        });
        end();
        ReferralId other = refer();
        AtomicReference<CompletableFuture<Void>> undone = new AtomicReference<>();
        CareDatabase.inTransaction(() -> {
            bookSlot.book(other, Purpose.SESSION, request(later, null), clock.instant(), 1, RECEPTION);
            undone.set(Beside.run(this::undo));
            Eventually.awaitBlocked(CareDatabase.jdbc(), 1, undone.get()::isDone);
        });
        assertThat(undone.get()).as("no constraint is violated").succeedsWithin(Eventually.LONG);
        assertThat(SchedulingStores.PLANNED.of(patient)).isEmpty();
        assertThat(bookings.findOpen(other)).isPresent();
    }

    private void end() {
        CancelBookings cancelBookings = new CancelBookings(
                bookings, SchedulingStores.PLANNED, tellSeries, messages, progress, TestClinic.SETTINGS, clock);
        CareDatabase.inTransaction(() -> cancelBookings.cancelOpen(patient, ReferralState.DIED));
    }

    private void undo() {
        CareDatabase.inTransaction(() -> {
            new TakeBackAppointment(bookings, SchedulingStores.PLANNED, progress, clock)
                    .takeBack(patient, ReferralState.DIED);
        });
    }

    @Test
    void a_time_that_does_not_offer_what_its_patient_needs_is_found_until_somebody_sees_to_it() {
        UnmetNeeds unmet = SchedulingStores.UNMET;
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        book(patient, slot);
        UUID booking = bookings.findOpen(patient).orElseThrow().id();
        assertThat(unmet.toCome(clock.instant())).doesNotContain(booking);
        needs.say(patient, SlotNeed.CHAPERONE, false, null, "iris", clock.instant());
        assertThat(unmet.toCome(clock.instant())).as("asked, and not needed").doesNotContain(booking);
        needs.say(patient, SlotNeed.STEP_FREE, true, null, "iris", clock.instant());
        assertThat(unmet.toCome(clock.instant())).as("said after it was booked").contains(booking);
        inRoomOf(slot, true);
        assertThat(unmet.toCome(clock.instant())).as("offered").doesNotContain(booking);
        inRoomOf(slot, false);
        assertThat(unmet.toCome(clock.instant()))
                .as("the room is not what it was")
                .contains(booking);

        assertThat(unmet.arranged(booking, clock.instant())).isTrue();
        assertThat(unmet.toCome(clock.instant())).doesNotContain(booking);
        needs.say(patient, SlotNeed.INTERPRETER, true, "Polish", "iris", clock.instant());
        assertThat(unmet.toCome(clock.instant()))
                .as("nobody sees to what was said later")
                .contains(booking);
        assertThat(unmet.toCome(clock.instant().plus(Duration.ofDays(4))))
                .as("over")
                .doesNotContain(booking);
    }

    @Test
    void what_is_said_to_be_arranged_in_booking_is_arranged_for_what_is_said_then() {
        SlotId first = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        CareDatabase.inTransaction(() -> {
            bookSlot.book(
                    patient,
                    Purpose.ASSESSMENT,
                    new BookingRequest(
                            null,
                            null,
                            null,
                            Set.of(SlotNeed.CHAPERONE),
                            true,
                            null,
                            true,
                            first.value(),
                            ToldBy.TELEPHONE,
                            true,
                            null),
                    clock.instant(),
                    null,
                    RECEPTION);
        });
        UUID booking = bookings.findOpen(patient).orElseThrow().id();
        assertThat(SchedulingStores.UNMET.toCome(clock.instant())).doesNotContain(booking);
        needs.say(patient, SlotNeed.STEP_FREE, true, null, "iris", clock.instant());
        assertThat(SchedulingStores.UNMET.toCome(clock.instant())).contains(booking);
    }

    private static void inRoomOf(SlotId slot, boolean stepFree) {
        CareDatabase.jdbc()
                .sql("""
                        update clinic.room set step_free = :stepFree
                        where number = (select room from clinic.slot where id = :slot)""")
                .param("stepFree", stepFree)
                .param("slot", slot.value())
                .update();
    }

    private static BookingRequest needing(
            SlotId slot, Set<SlotNeed> needs, Boolean asked, String language, boolean arranged) {
        return new BookingRequest(
                null, null, null, needs, asked, language, arranged, slot.value(), ToldBy.TELEPHONE, true, null);
    }

    private void cancel() {
        bookings.close(bookings.findOpen(patient).orElseThrow(), BookingState.CANCELLED, "PATIENT", clock.instant());
    }

    @Test
    void many_people_who_want_to_hold_one_time_leave_one_holder() throws Exception {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        Instant now = clock.instant();
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 8)
                .mapToObj(each ->
                        Beside.get(() -> slots.hold(slot, "holder-" + each, now, now.plus(Duration.ofMinutes(10)))))
                .toList();
        int held = 0;
        for (CompletableFuture<Boolean> each : tries) {
            held += each.get() ? 1 : 0;
        }
        assertThat(held).isEqualTo(1);
    }

    private SlotOffer offered(String by, SlotId chosen) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), TestClinic.SETTINGS.zone());
        return offerSlots.offer(
                Purpose.ASSESSMENT, clock.instant(), new SlotWish(day.plusDays(2), null, SlotNeeds.NONE, chosen, by));
    }

    private void assertRefusedTo(String who, SlotId slot) {
        assertThatThrownBy(() -> CareDatabase.inTransaction(() -> bookAs(who, slot)))
                .isInstanceOf(Refused.class)
                .hasMessage("slotId: taken");
    }

    private Slot bookAs(String who, SlotId slot) {
        return bookSlot.book(
                patient, Purpose.ASSESSMENT, request(slot, null), clock.instant(), null, new Actor(who, Role.INTAKE));
    }

    @Test
    void a_missed_visit_counts_until_the_patient_comes() {
        miss();
        assertThat(miss().values()).containsEntry(ProcessVariable.NO_SHOWS, 2);
        assertThat(progress.state()).isEqualTo(ReferralState.NO_SHOW);
        assertThat(messages.templates()).contains(MessageTemplate.APPOINTMENT_MISSED);

        ProcessFacts arrived = bookAndRecord(new Arrival(Attendance.ARRIVED, null, null));
        assertThat(arrived.values())
                .containsEntry(ProcessVariable.ATTENDANCE, "ARRIVED")
                .containsEntry(ProcessVariable.NO_SHOWS, 0);
        assertThat(progress.kinds()).endsWith(EventKind.ARRIVED);
    }

    @Test
    void a_cancelled_slot_is_free_again_and_is_no_missed_visit() {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        ProcessFacts facts = CareDatabase.inTransaction(() -> {
            bookAssessment.complete(task("BookAssessment"), request(slot, null));
            return recordArrival.complete(
                    task("RecordArrival"), new Arrival(Attendance.CANCELLED, Arrival.CancelledBy.PATIENT, null));
        });
        assertThat(facts.values()).containsEntry(ProcessVariable.NO_SHOWS, 0);
        assertThat(progress.state()).isEqualTo(ReferralState.APPROVED);
        assertThat(slots.free(timetable.search(
                        Purpose.ASSESSMENT, clock.instant(), new SlotWish(null, null), clock.instant(), 1000)))
                .extracting(Slot::id)
                .contains(slot);
    }

    @Test
    void a_slot_that_the_clinic_cancelled_is_offered_to_nobody_again() {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        CareDatabase.inTransaction(() -> {
            bookAssessment.complete(task("BookAssessment"), request(slot, null));
            return recordArrival.complete(
                    task("RecordArrival"), new Arrival(Attendance.CANCELLED, Arrival.CancelledBy.CLINIC, null));
        });
        assertThat(slots.free(timetable.search(
                        Purpose.ASSESSMENT, clock.instant(), new SlotWish(null, null), clock.instant(), 1000)))
                .extracting(Slot::id)
                .doesNotContain(slot);
        assertRefused("unknown", slot);
    }

    @Test
    void a_slot_on_a_day_that_turned_out_to_be_a_holiday_is_not_offered_and_not_booked() {
        SlotId mayday = slot(Purpose.ASSESSMENT, Duration.ofDays(46));
        SlotId dayAfter = slot(Purpose.ASSESSMENT, Duration.ofDays(47));
        assertThat(offered(bookAssessment.advise(task("BookAssessment"), draft("from", MAYDAY.toString()))))
                .contains(dayAfter.value())
                .doesNotContain(mayday.value());
        assertRefused("closed", mayday);
    }

    @Test
    void whoever_can_come_only_from_a_day_on_is_offered_what_is_free_from_that_day() {
        SlotId soon = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        SlotId dayBefore = slot(Purpose.ASSESSMENT, Duration.ofDays(51));
        SlotId later = slot(Purpose.ASSESSMENT, Duration.ofDays(52));
        String day = LocalDate.ofInstant(clock.instant().plus(Duration.ofDays(52)), TestClinic.SETTINGS.zone())
                .toString();
        assertThat(offered(bookAssessment.advise(task("BookAssessment"), draft("from", day))))
                .contains(later.value())
                .doesNotContain(soon.value(), dayBefore.value());
        assertThat(bookAssessment.advise(task("BookAssessment"), draft("from", "31.02.2026")))
                .as("half a date is no wish yet")
                .isEqualTo(bookAssessment.show(task("BookAssessment")));
        BookingRequest before =
                new BookingRequest(LocalDate.parse(day), null, dayBefore.value(), ToldBy.LETTER, null, null);
        assertThatThrownBy(
                        () -> CareDatabase.inTransaction(() -> bookAssessment.complete(task("BookAssessment"), before)))
                .hasMessage("slotId: before.from");
    }

    @Test
    void times_can_be_looked_for_in_one_room() {
        SlotId one = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        SlotId another = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        assertThat(offered(bookAssessment.advise(task("BookAssessment"), draft("room", "Room " + (room - 1)))))
                .contains(another.value())
                .doesNotContain(one.value());
        BookingRequest inAnother =
                new BookingRequest(null, "Room " + (room - 1), one.value(), ToldBy.LETTER, true, null);
        assertThatThrownBy(() ->
                        CareDatabase.inTransaction(() -> bookAssessment.complete(task("BookAssessment"), inAnother)))
                .hasMessage("room: other.room");
    }

    @Test
    void nobody_arrives_on_another_day_than_that_of_the_appointment() {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        CareDatabase.inTransaction(() -> {
            bookAssessment.complete(task("BookAssessment"), request(slot, null));
        });
        Arrival arrived = new Arrival(Attendance.ARRIVED, null, null);
        assertThatThrownBy(
                        () -> CareDatabase.inTransaction(() -> recordArrival.complete(task("RecordArrival"), arrived)))
                .hasMessage("attendance: not.yet");
        clock.pass(Duration.ofDays(3).minusHours(1));
        CareDatabase.inTransaction(() -> recordArrival.complete(task("RecordArrival"), arrived));
        assertThat(progress.kinds()).as("early on the day").endsWith(EventKind.ARRIVED);
    }

    private static List<UUID> offered(Object offer) {
        return ((SlotOffer) offer).slots().stream().map(SlotOffer.Line::id).toList();
    }

    private static JsonNode draft(String field, String value) {
        return JsonNodeFactory.instance.objectNode().put(field, value);
    }

    @Test
    void nobody_misses_an_appointment_before_it_begins() {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        assertThatThrownBy(() -> CareDatabase.inTransaction(() -> {
                    bookAssessment.complete(task("BookAssessment"), request(slot, null));
                    return recordArrival.complete(task("RecordArrival"), new Arrival(Attendance.NO_SHOW, null, null));
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not.begun");
        assertThat(bookings.findOpen(patient)).as("nothing is half written").isEmpty();
    }

    @Test
    void who_cancelled_belongs_to_a_cancelled_appointment_only() {
        assertThatThrownBy(() -> new Arrival(Attendance.CANCELLED, null, null).check())
                .hasMessageContaining("cancelledBy: required");
        assertThatThrownBy(() -> new Arrival(Attendance.ARRIVED, Arrival.CancelledBy.CLINIC, null).check())
                .hasMessageContaining("cancelledBy: not.applicable");
    }

    @Test
    void sessions_keep_their_distance_to_the_instant() {
        SlotId slot = slot(Purpose.SESSION, Duration.ofDays(3));
        Instant start = slots.find(slot).orElseThrow().startsAt();
        plan.notBefore = start.plusMillis(1);
        assertThatThrownBy(() -> CareDatabase.inTransaction(
                        () -> bookSession.complete(task("BookSession"), request(slot, null))))
                .hasMessageContaining("slotId: too.soon");
        plan.notBefore = start;
        CareDatabase.inTransaction(() -> {
            bookSession.complete(task("BookSession"), request(slot, null));
        });
        assertThat(messages.sent.get(0).values()).containsEntry("session", "2").containsEntry("planned", "3");
        assertThat(progress.state()).as("stays in treatment").isNull();
    }

    @Test
    void missed_sessions_are_counted_apart_from_missed_assessments() {
        miss();
        SlotId slot = slot(Purpose.SESSION, Duration.ofDays(3));
        CareDatabase.inTransaction(() -> {
            bookSession.complete(task("BookSession"), request(slot, null));
        });
        clock.pass(Duration.ofDays(4));
        ProcessFacts facts = CareDatabase.inTransaction(() -> recordSessionArrival.complete(
                task("RecordSessionArrival"), new Arrival(Attendance.NO_SHOW, null, null)));
        assertThat(facts.values()).containsEntry(ProcessVariable.NO_SHOWS, 1);
    }

    @Test
    void what_is_booked_is_given_back_when_a_referral_ends() {
        CancelBookings cancelBookings = new CancelBookings(
                bookings, SchedulingStores.PLANNED, tellSeries, messages, progress, TestClinic.SETTINGS, clock);
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        CareDatabase.inTransaction(() -> {
            bookAssessment.complete(task("BookAssessment"), request(slot, null));
            cancelBookings.cancelOpen(patient, ReferralState.WITHDRAWN);
            cancelBookings.cancelOpen(patient, ReferralState.WITHDRAWN);
        });
        assertThat(bookings.findOpen(patient)).isEmpty();
        assertThat(messages.templates())
                .containsExactly(MessageTemplate.APPOINTMENT_BOOKED, MessageTemplate.APPOINTMENT_CANCELLED);
    }

    @Test
    void a_time_that_the_clinic_gave_up_is_not_taken_back() {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        CareDatabase.inTransaction(() -> {
            bookAssessment.complete(task("BookAssessment"), request(slot, null));
            new CancelBookings(
                            bookings,
                            SchedulingStores.PLANNED,
                            tellSeries,
                            messages,
                            progress,
                            TestClinic.SETTINGS,
                            clock)
                    .cancelOpen(patient, ReferralState.WITHDRAWN);
            slots.withdraw(slot, "iris", clock.instant());
        });
        assertThat(bookings.reopen(patient, ReferralState.WITHDRAWN.name(), clock.instant()))
                .isFalse();
        assertThat(bookings.findOpen(patient)).isEmpty();
    }

    @Test
    void a_time_that_somebody_is_on_the_telephone_about_is_not_taken_back_and_each_change_counts() {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        CareDatabase.inTransaction(() -> {
            bookAssessment.complete(task("BookAssessment"), request(slot, null));
            new CancelBookings(
                            bookings,
                            SchedulingStores.PLANNED,
                            tellSeries,
                            messages,
                            progress,
                            TestClinic.SETTINGS,
                            clock)
                    .cancelOpen(patient, ReferralState.WITHDRAWN);
        });
        Instant now = clock.instant();
        assertThat(slots.hold(slot, "otto", now, now.plus(Duration.ofMinutes(10))))
                .isTrue();
        assertThat(bookings.reopen(patient, ReferralState.WITHDRAWN.name(), now))
                .isFalse();
        slots.release("otto");
        assertThat(bookings.reopen(patient, ReferralState.WITHDRAWN.name(), now))
                .isTrue();
        assertThat(CareDatabase.jdbc()
                        .sql("select changes from clinic.booking where referral_id = :id")
                        .param("id", patient.value())
                        .query(Integer.class)
                        .single())
                .as("a calendar takes the higher number for the newer word")
                .isEqualTo(2);
    }

    @Test
    void a_booking_is_closed_once() {
        book(patient, slot(Purpose.ASSESSMENT, Duration.ofDays(3)));
        Booking booking = bookings.findOpen(patient).orElseThrow();
        bookings.close(booking, BookingState.CANCELLED, "CLINIC", clock.instant());
        assertThatThrownBy(() -> bookings.close(booking, BookingState.CANCELLED, "CLINIC", clock.instant()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gone");
    }

    @Test
    void what_is_no_day_of_this_age_and_no_name_of_a_room_asks_the_database_for_nothing() {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(3));
        for (String day : List.of("+999999999-12-31", "+294277-01-01", "9999-12-31")) {
            assertThat(offered(bookAssessment.advise(task("BookAssessment"), draft("from", day))))
                    .as(day)
                    .isEmpty();
        }
        assertThat(offered(bookAssessment.advise(task("BookAssessment"), draft("from", "-999999999-01-01"))))
                .contains(slot.value());
        for (String room : List.of("\0", "a\0b", "\uD800")) {
            assertThat(bookAssessment.advise(task("BookAssessment"), draft("room", room)))
                    .isEqualTo(bookAssessment.show(task("BookAssessment")));
        }
    }

    /** From 16 March 2026, a Monday, 21 days are 6 April. */
    @ParameterizedTest
    @CsvSource({"20, false, true", "21, false, false", "20, true, false"})
    void reasonable_notice_is_three_calendar_weeks_unless_the_patient_accepts_sooner(
            int days, boolean accepted, boolean refused) {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofDays(days));
        ThrowingCallable booking = () -> CareDatabase.inTransaction(() -> {
            bookAssessment.complete(
                    task("BookAssessment"),
                    new BookingRequest(null, null, slot.value(), ToldBy.LETTER, accepted, null));
        });
        if (refused) {
            Refused reasons = catchThrowableOfType(Refused.class, booking);
            assertThat(reasons.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.field()).isEqualTo("acceptedSooner");
                assertThat(violation.message()).contains("from 6 April 2026 on");
            });
            assertThat(bookings.findOpen(patient)).isEmpty();
        } else {
            assertThatCode(booking).doesNotThrowAnyException();
            assertThat(bookings.findOpen(patient)).isPresent();
        }
    }

    @Test
    void the_form_tells_which_times_need_to_be_accepted() {
        SlotId soon = slot(Purpose.ASSESSMENT, Duration.ofDays(20));
        SlotId later = slot(Purpose.ASSESSMENT, Duration.ofDays(21));
        SlotOffer offer = (SlotOffer) bookAssessment.show(task("BookAssessment"));
        assertThat(offer.noticeFrom()).isEqualTo(LocalDate.of(2026, 4, 6));
        assertThat(offer.slots())
                .filteredOn(line -> List.of(soon.value(), later.value()).contains(line.id()))
                .extracting(SlotOffer.Line::shortNotice)
                .containsExactly(true, false);
    }

    /** Else nobody could book in time while the next days are free. */
    @Test
    void times_with_reasonable_notice_are_offered_however_many_are_free_before() {
        int number = room++;
        slots.furnish(Map.of(number, "Room " + number));
        Instant first = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(1));
        slots.open(IntStream.range(0, 100)
                .mapToObj(i -> first.plus(Duration.ofMinutes(5L * i)))
                .map(start -> new NewSlot(Purpose.ASSESSMENT, number, start, start.plus(Duration.ofMinutes(5))))
                .toList());
        SlotId later = slot(Purpose.ASSESSMENT, Duration.ofDays(21));
        SlotOffer offer = (SlotOffer) bookAssessment.show(task("BookAssessment"));
        assertThat(offer.slots())
                .extracting(SlotOffer.Line::id)
                .contains(later.value())
                .doesNotHaveDuplicates();
    }

    /** Received on 2 March; the strictest aim of the table counts. */
    @Test
    void the_aim_counts_from_the_start_of_the_running_wait_else_from_today() {
        assertThat(aim()).isEqualTo(LocalDate.of(2026, 3, 30));
        waits = List.of(new Timeline(patient, SomeReferral.RECEIVED_AT, false, List.of()));
        assertThat(aim()).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    /** 126 days from 2 March; nothing once the clock has stopped. */
    @Test
    void the_first_session_should_be_within_the_standard() {
        waits = List.of(new Timeline(patient, SomeReferral.RECEIVED_AT, false, List.of()));
        SlotOffer offer = (SlotOffer) bookSession.show(task("BookSession"));
        assertThat(offer.recommendedBy()).isEqualTo(LocalDate.of(2026, 7, 6));
        assertThat(offer.aim().source()).contains("GK");
        Timeline.Event session = new Timeline.Event(clock.instant(), new SessionRecorded(1, 2, List.of()));
        waits = List.of(new Timeline(patient, SomeReferral.RECEIVED_AT, false, List.of(session)));
        assertThat(((SlotOffer) bookSession.show(task("BookSession"))).recommendedBy())
                .isNull();
    }

    private LocalDate aim() {
        SlotOffer offer = (SlotOffer) bookAssessment.show(task("BookAssessment"));
        assertThat(offer.aim()).isEqualTo(WITHIN_14);
        return offer.recommendedBy();
    }

    @Test
    void a_missed_appointment_counts_with_reasonable_notice_or_when_it_was_accepted_sooner() {
        MissedAppointments missed = new MissedAppointments(visits, notice);
        miss();
        assertThat(missed.withReasonableNotice(patient, Purpose.ASSESSMENT)).isEqualTo(1);
        CareDatabase.jdbc()
                .sql("update clinic.booking set accepted_sooner = null where referral_id = :id")
                .param("id", patient.value())
                .update();
        assertThat(missed.withReasonableNotice(patient, Purpose.ASSESSMENT)).isZero();
        SlotId inTime = slot(Purpose.ASSESSMENT, Duration.ofDays(21));
        CareDatabase.inTransaction(() -> {
            bookAssessment.complete(
                    task("BookAssessment"), new BookingRequest(null, null, inTime.value(), ToldBy.LETTER, null, null));
        });
        clock.pass(Duration.ofDays(22));
        CareDatabase.inTransaction(
                () -> recordArrival.complete(task("RecordArrival"), new Arrival(Attendance.NO_SHOW, null, null)));
        assertThat(missed.withReasonableNotice(patient, Purpose.ASSESSMENT)).isEqualTo(1);
        assertThat(visits.notSeen(patient, Purpose.ASSESSMENT)).isEqualTo(2);
    }

    @Test
    void a_time_that_nobody_was_asked_about_is_not_held_against_the_patient() {
        SlotId soon = slot(Purpose.ASSESSMENT, Duration.ofHours(2));
        CareDatabase.inTransaction(() -> {
            bookSlot.bookUnasked(patient, Purpose.ASSESSMENT, soon, ToldBy.LETTER, clock.instant(), null, RECEPTION);
        });
        clock.pass(Duration.ofHours(3));
        CareDatabase.inTransaction(
                () -> recordArrival.complete(task("RecordArrival"), new Arrival(Attendance.NO_SHOW, null, null)));
        assertThat(visits.notSeen(patient, Purpose.ASSESSMENT)).isEqualTo(1);
        assertThat(new MissedAppointments(visits, notice).withReasonableNotice(patient, Purpose.ASSESSMENT))
                .isZero();
    }

    private ProcessFacts miss() {
        return bookAndRecord(new Arrival(Attendance.NO_SHOW, null, null));
    }

    private ProcessFacts bookAndRecord(Arrival arrival) {
        SlotId slot = slot(Purpose.ASSESSMENT, Duration.ofHours(2));
        CareDatabase.inTransaction(() -> {
            bookAssessment.complete(task("BookAssessment"), request(slot, null));
        });
        clock.pass(Duration.ofHours(3));
        return CareDatabase.inTransaction(() -> recordArrival.complete(task("RecordArrival"), arrival));
    }

    private void book(ReferralId id, SlotId slot) {
        bookSlot.book(id, Purpose.ASSESSMENT, request(slot, null), clock.instant(), null, RECEPTION);
    }

    private void assertRefused(String code, SlotId slot) {
        assertThatThrownBy(() -> CareDatabase.inTransaction(
                        () -> bookAssessment.complete(task("BookAssessment"), request(slot, null))))
                .isInstanceOf(Refused.class)
                .hasMessage("slotId: " + code);
    }

    private ReferralId refer() {
        Referral referral = SomeReferral.of("Anna", "Kim");
        referrals.add(referral);
        return CareDatabase.keep(referral);
    }

    /** Each in a room of its own, so that tests do not get into each other's way. */
    private SlotId slot(Purpose purpose, Duration fromNow) {
        int number = room++;
        slots.furnish(Map.of(number, "Room " + number));
        Instant start = clock.instant().plus(fromNow).truncatedTo(ChronoUnit.SECONDS);
        slots.open(List.of(new NewSlot(purpose, number, start, start.plus(Duration.ofMinutes(30)))));
        return slots
                .free(new SlotSearch(purpose, Instant.EPOCH, "Room " + number, Set.of(), ZoneOffset.UTC, 1000))
                .stream()
                .map(Slot::id)
                .findFirst()
                .orElseThrow();
    }

    private TaskContext task(String key) {
        return new TaskContext(new TaskId("1"), CareTask.find(key).orElseThrow(), patient, RECEPTION, null);
    }

    private static BookingRequest request(SlotId slot, String note) {
        return new BookingRequest(null, null, slot.value(), ToldBy.TELEPHONE, true, note);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
