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
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds times to come at which a patient would not find what is needed. */
@Component
class BookingsWithUnmetNeeds implements ProcessCheckup {

    private final BookingsToCome bookings;
    private final UnmetNeeds unmet;
    private final ClinicSettings clinic;
    private final Clock clock;
    private final Words words;

    BookingsWithUnmetNeeds(
            BookingsToCome bookings, UnmetNeeds unmet, ClinicSettings clinic, Clock clock, Catalogue catalogue) {
        this.bookings = bookings;
        this.unmet = unmet;
        this.clinic = clinic;
        this.clock = clock;
        this.words = catalogue.in(Language.ENGLISH);
    }

    /** The next first. */
    List<Booking> all() {
        Instant now = clock.instant();
        Set<UUID> found = unmet.toCome(now);
        return found.isEmpty()
                ? List.of()
                : bookings.all(now).stream()
                        .filter(booking -> found.contains(booking.id()))
                        .toList();
    }

    @Override
    public Set<Kind> looksFor() {
        return Set.of(Kind.NEEDS_NOT_MET);
    }

    @Override
    public List<ProcessTrouble> find(Kind kind) {
        return all().stream()
                .map(booking -> new ProcessTrouble(
                        kind,
                        booking.id().toString(),
                        booking.referral(),
                        words.day(booking.slot().startsAt(), clinic.zone())))
                .toList();
    }
}
