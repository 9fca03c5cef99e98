package clinic.vein.scheduling;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Words;
import clinic.vein.process.ProcessCheckup;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessTrouble.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds appointments to come at times that were closed after they were booked. */
@Component
class BookingsOnClosedDays implements ProcessCheckup {

    private final BookingsToCome bookings;
    private final Closures closures;
    private final Timetable timetable;
    private final ClinicSettings clinic;
    private final Clock clock;
    private final Words words;

    BookingsOnClosedDays(
            BookingsToCome bookings,
            Closures closures,
            Timetable timetable,
            ClinicSettings clinic,
            Clock clock,
            Catalogue catalogue) {
        this.bookings = bookings;
        this.closures = closures;
        this.timetable = timetable;
        this.clinic = clinic;
        this.clock = clock;
        this.words = catalogue.in(Language.ENGLISH);
    }

    /** The next first. */
    List<Booking> all() {
        Instant now = clock.instant();
        Set<SlotId> closed = closures.ofBookingsToCome(now);
        return bookings.all(now).stream()
                .filter(booking -> closed.contains(booking.slot().id())
                        || !timetable.isOpen(booking.slot().startsAt()))
                .toList();
    }

    @Override
    public Set<Kind> looksFor() {
        return Set.of(Kind.BOOKED_ON_CLOSED_DAY);
    }

    @Override
    public List<ProcessTrouble> find(Kind kind) {
        // A session that is planned ahead is moved with its series, by a person.
        return all().stream()
                .filter(booking -> booking.state() == BookingState.BOOKED)
                .map(booking -> new ProcessTrouble(
                        kind,
                        booking.id().toString(),
                        booking.referral(),
                        words.day(booking.slot().startsAt(), clinic.zone())))
                .toList();
    }
}
