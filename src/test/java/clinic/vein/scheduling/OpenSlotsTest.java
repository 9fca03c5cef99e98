package clinic.vein.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.carefixture.CareDatabase;
import clinic.vein.carefixture.SettableClock;
import clinic.vein.carefixture.SomeReferral;
import clinic.vein.carefixture.TestClinic;
import clinic.vein.kernel.ClinicCalendar;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.jdbc.SchedulingStores;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

class OpenSlotsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);

    private final Slots slots = SchedulingStores.SLOTS;
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-16T08:00:00Z"));
    private final SchedulingSettings settings = new SchedulingSettings(
            4,
            List.of(new RoomHours(
                    71,
                    "Test room",
                    Purpose.ASSESSMENT,
                    Set.of(DayOfWeek.MONDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(10, 40),
                    Duration.ofMinutes(30))),
            21);
    private final Timetable timetable =
            new Timetable(TestClinic.CALENDAR, TestClinic.SETTINGS, settings, SchedulingStores.TEMPLATES);
    private final OpenSlots openSlots =
            new OpenSlots(slots, SchedulingStores.TEMPLATES, TestClinic.SETTINGS, settings, timetable, clock);

    /** Other tests have rooms of their own, and no sessions. */
    @AfterEach
    void noSessions() {
        clear();
        CareDatabase.asOwner()
                .sql("delete from clinic.session_template where room = 71")
                .update();
    }

    @BeforeEach
    void clear() {
        CareDatabase.asOwner()
                .sql("delete from clinic.booking using clinic.slot where slot.id = booking.slot_id and slot.room = 71")
                .update();
        CareDatabase.asOwner().sql("delete from clinic.slot where room = 71").update();
    }

    @Test
    void opens_whole_visits_on_the_days_of_the_room_but_not_on_holidays() {
        // Mondays 16, 23, 30 March and 6 April, of which the last is a holiday: three visits each
        assertThat(openSlots.open()).isEqualTo(9);
        assertThat(testRoom()).allSatisfy(start -> {
            assertThat(start.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(start.toLocalTime()).isIn(LocalTime.of(9, 0), LocalTime.of(9, 30), LocalTime.of(10, 0));
            assertThat(start.toLocalDate()).isNotEqualTo(LocalDate.of(2026, 4, 6));
        });
    }

    @Test
    void the_wall_clock_counts_when_summer_time_begins() {
        openSlots.open();
        assertThat(testRoom())
                .extracting(ZonedDateTime::toInstant)
                .contains(Instant.parse("2026-03-23T09:00:00Z"), Instant.parse("2026-03-30T08:00:00Z"));
    }

    /** In Cairo and Havana summer time begins at midnight; in Samoa the 30th of December 2011 never came. */
    @ParameterizedTest
    @CsvSource({
        "Africa/Cairo, 2026-04-23, 2026-04-24",
        "Africa/Cairo, 2026-10-29, 2026-10-30",
        "America/Havana, 2026-03-07, 2026-03-08",
        "Asia/Beirut, 2026-03-28, 2026-03-29",
        "Europe/London, 2026-10-24, 2026-10-25",
        "Australia/Lord_Howe, 2026-10-03, 2026-10-04",
        "Pacific/Apia, 2011-12-28, 2011-12-30"
    })
    void no_day_of_a_changing_clock_stops_the_opening_or_doubles_a_time(
            ZoneId zone, LocalDate today, LocalDate changing) {
        ClinicSettings clinic =
                new ClinicSettings("Clinic", "999", "020 7946 0018", zone, Set.of(), Set.of(), false, "GB", "");
        SchedulingSettings allDay = new SchedulingSettings(
                1,
                List.of(new RoomHours(
                        71,
                        "Test room",
                        Purpose.ASSESSMENT,
                        EnumSet.allOf(DayOfWeek.class),
                        LocalTime.MIDNIGHT,
                        LocalTime.of(6, 0),
                        Duration.ofMinutes(45))),
                21);
        clock.set(today.atTime(LocalTime.NOON).atZone(zone).toInstant());
        new OpenSlots(
                        slots,
                        SchedulingStores.TEMPLATES,
                        clinic,
                        allDay,
                        new Timetable(
                                new ClinicCalendar(clinic, TestClinic.HOURS),
                                clinic,
                                allDay,
                                SchedulingStores.TEMPLATES),
                        clock)
                .open();
        List<ZonedDateTime> thatDay = testRoom().stream()
                .map(start -> start.withZoneSameInstant(zone))
                .filter(start -> start.toLocalDate().equals(changing))
                .toList();
        assertThat(thatDay).extracting(ZonedDateTime::toLocalTime).doesNotHaveDuplicates();
        if (changing.getYear() == 2011) {
            assertThat(thatDay).isEmpty();
        } else {
            assertThat(thatDay).hasSizeBetween(6, 8);
        }
        assertThat(CareDatabase.jdbc()
                        .sql(
                                "select distinct extract(epoch from ends_at - starts_at)::int from clinic.slot where room = 71")
                        .query(Integer.class)
                        .list())
                .containsExactly(2700);
    }

    @Test
    void opening_again_opens_only_what_is_new() {
        openSlots.open();
        assertThat(openSlots.open()).isZero();
        clock.pass(Duration.ofDays(7));
        assertThat(openSlots.open()).isEqualTo(3);
    }

    /** Half a year of them, each day: what is in the way of each would be asked of the index that costs most. */
    @Test
    void what_stands_open_is_left_out_without_asking_what_is_in_its_way() {
        openSlots.open();
        CareDatabase.inTransaction(() -> {
            long before = askedWhatIsInTheWay();
            assertThat(openSlots.open()).isZero();
            assertThat(askedWhatIsInTheWay()).isEqualTo(before);
        });
    }

    private static long askedWhatIsInTheWay() {
        return CareDatabase.jdbc()
                .sql("select pg_stat_get_xact_numscans('clinic.slots_of_a_room_do_not_overlap'::regclass)")
                .query(Long.class)
                .single();
    }

    @Test
    void a_room_is_never_used_twice_at_once() {
        openSlots.open();
        assertThatThrownBy(() -> CareDatabase.jdbc().sql("""
                                insert into clinic.slot (id, purpose, room, starts_at, ends_at) values
                                (gen_random_uuid(), 'SESSION', 71, '2026-03-16T09:15Z', '2026-03-16T09:20Z')""").update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(slots.open(List.of(
                        new NewSlot(
                                Purpose.SESSION,
                                71,
                                Instant.parse("2026-03-16T08:45:00Z"),
                                Instant.parse("2026-03-16T09:15:00Z")),
                        new NewSlot(
                                Purpose.SESSION,
                                71,
                                Instant.parse("2026-03-16T08:30:00Z"),
                                Instant.parse("2026-03-16T09:00:00Z")))))
                .as("the one that overlaps is left out, the one that touches is opened")
                .isEqualTo(1);
    }

    @Test
    void a_session_of_one_day_takes_the_hours_of_that_day_and_gives_them_back_when_it_was_a_mistake() {
        openSlots.open();
        long once = session(LocalTime.of(14, 0), LocalTime.of(15, 0), 30, MONDAY, MONDAY);
        openSlots.open();
        assertThat(timesOn(MONDAY)).containsExactly(LocalTime.of(14, 0), LocalTime.of(14, 30));
        assertThat(timesOn(MONDAY.minusDays(7))).hasSize(3);
        assertThat(timesOn(MONDAY.plusDays(7))).hasSize(3);

        slots.open(List.of(new NewSlot(Purpose.ASSESSMENT, 71, at(9, 0), at(9, 30))));
        openSlots.open();
        assertThat(timesOn(MONDAY))
                .as("what another node opened that had read the plan before")
                .containsExactly(LocalTime.of(14, 0), LocalTime.of(14, 30));

        assertThat(SchedulingStores.TEMPLATES.end(once, MONDAY.plusDays(1)))
                .as("none is lengthened")
                .isFalse();
        assertThat(SchedulingStores.TEMPLATES.end(once, MONDAY.minusDays(1))).isTrue();
        openSlots.open();
        assertThat(timesOn(MONDAY)).containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 30), LocalTime.of(10, 0));
    }

    @Test
    void who_is_booked_is_of_the_session_that_fits_and_else_is_to_be_moved_until_the_plan_fits_again() {
        openSlots.open();
        SlotId kept = booked(at(9, 0)).slot().id();
        SlotId lost = booked(at(10, 0)).slot().id();
        long session = session(LocalTime.of(9, 0), LocalTime.of(10, 0), 30, MONDAY, null);
        openSlots.open();
        assertThat(templateOf(kept)).isEqualTo(session);
        assertThat(slots.isClosed(kept)).isFalse();
        assertThat(slots.isClosed(lost)).isTrue();

        SchedulingStores.TEMPLATES.end(session, MONDAY.minusDays(1));
        long another = session(LocalTime.of(9, 0), LocalTime.of(10, 30), 30, MONDAY, null);
        openSlots.open();
        assertThat(templateOf(kept)).isEqualTo(another);
        assertThat(templateOf(lost)).isEqualTo(another);
        assertThat(slots.isClosed(lost)).isFalse();
        SchedulingStores.TEMPLATES.end(another, MONDAY.minusDays(1));
        openSlots.open();
        assertThat(templateOf(kept)).isNull();
        assertThat(slots.isClosed(kept)).isFalse();
    }

    @Test
    void a_time_that_was_given_back_once_is_there_again_in_a_session() {
        openSlots.open();
        SchedulingStores.BOOKINGS.close(booked(at(9, 0)), BookingState.CANCELLED, "PATIENT", clock.instant());
        SchedulingStores.BOOKINGS.close(booked(at(10, 0)), BookingState.CANCELLED, "PATIENT", clock.instant());
        session(LocalTime.of(9, 0), LocalTime.of(9, 30), 30, MONDAY, MONDAY);
        session(LocalTime.of(9, 40), LocalTime.of(10, 20), 40, MONDAY, MONDAY);
        openSlots.open();
        assertThat(timesOn(MONDAY)).containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 40));
    }

    @Test
    void a_room_keeps_the_name_that_it_was_given() {
        openSlots.open();
        SchedulingStores.ROOMS.put(new Rooms.Room(71, "Garden room", true));
        openSlots.open();
        assertThat(SchedulingStores.ROOMS.all()).contains(new Rooms.Room(71, "Garden room", true));
        SchedulingStores.ROOMS.put(new Rooms.Room(71, "Test room", null));
    }

    private static long session(LocalTime from, LocalTime to, int minutes, LocalDate first, @Nullable LocalDate last) {
        return SchedulingStores.TEMPLATES.add(new SessionTemplate(
                0,
                new RoomHours(
                        71,
                        "Test room",
                        Purpose.ASSESSMENT,
                        Set.of(DayOfWeek.MONDAY),
                        from,
                        to,
                        Duration.ofMinutes(minutes)),
                first,
                last,
                null,
                false,
                false));
    }

    private Booking booked(Instant start) {
        Slot slot = free().stream()
                .filter(each -> each.startsAt().equals(start))
                .findFirst()
                .orElseThrow();
        ReferralId id = CareDatabase.keep(SomeReferral.of("Anna", "Kim"));
        assertThat(SchedulingStores.BOOKINGS.take(new NewBooking(
                        id, slot, null, ToldBy.TELEPHONE, false, false, Set.of(), "iris", clock.instant())))
                .isTrue();
        return SchedulingStores.BOOKINGS.findOpen(id).orElseThrow();
    }

    private static @Nullable Long templateOf(SlotId id) {
        return CareDatabase.jdbc()
                .sql("select template_id from clinic.slot where id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .get(0);
    }

    private static Instant at(int hour, int minute) {
        return MONDAY.atTime(hour, minute).atZone(TestClinic.SETTINGS.zone()).toInstant();
    }

    private List<LocalTime> timesOn(LocalDate day) {
        return testRoom().stream()
                .filter(start -> start.toLocalDate().equals(day))
                .map(ZonedDateTime::toLocalTime)
                .toList();
    }

    private List<ZonedDateTime> testRoom() {
        return free().stream()
                .map(slot -> slot.startsAt().atZone(TestClinic.SETTINGS.zone()))
                .toList();
    }

    private List<Slot> free() {
        return slots.free(
                new SlotSearch(Purpose.ASSESSMENT, Instant.EPOCH, "Test room", Set.of(), ZoneOffset.UTC, 1000));
    }
}
