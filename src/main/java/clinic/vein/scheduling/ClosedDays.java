package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicCalendar;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ClosedDay;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What reception sees of days on which the clinic is closed: which they are, and who is booked there all the same. */
@Component
public class ClosedDays {

    /** As many as somebody looks through before saying yes. */
    private static final int WITH_TIMES = 50;

    private final ClinicCalendar calendar;
    private final Timetable timetable;
    private final BookingsOnClosedDays bookings;
    private final OfferSlots offerSlots;
    private final MoveBooking moveBooking;
    private final Referrals referrals;
    private final ClinicSettings clinic;
    private final CurrentActor currentActor;
    private final Clock clock;

    ClosedDays(
            ClinicCalendar calendar,
            Timetable timetable,
            BookingsOnClosedDays bookings,
            OfferSlots offerSlots,
            MoveBooking moveBooking,
            Referrals referrals,
            ClinicSettings clinic,
            CurrentActor currentActor,
            Clock clock) {
        this.calendar = calendar;
        this.timetable = timetable;
        this.bookings = bookings;
        this.offerSlots = offerSlots;
        this.moveBooking = moveBooking;
        this.referrals = referrals;
        this.clinic = clinic;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Somebody who must be given another time.
     *
     * @param times that are free for it; null where they were not looked for
     */
    public record ToMove(
            UUID booking,
            ReferralId referral,
            String reference,
            String patient,
            @Nullable String phone,
            Instant startsAt,
            String room,
            @Nullable List<Time> times) {

        private ToMove withTimes(List<Time> found) {
            return new ToMove(booking, referral, reference, patient, phone, startsAt, room, found);
        }
    }

    /** @param shortNotice whether the patient has to accept it */
    public record Time(UUID slot, Instant startsAt, String room, boolean shortNotice) {}

    /** @param from the first day of the times; null for the day that is closed */
    public List<ToMove> toMove(@Nullable LocalDate from) {
        return bookings.all().stream().map(booking -> toMove(booking, from)).toList();
    }

    /** Those that a change hits; times are looked for where somebody would still read them. */
    List<ToMove> hit(List<Booking> hit) {
        return IntStream.range(0, hit.size())
                .mapToObj(each -> each < WITH_TIMES ? toMove(hit.get(each), null) : toMove(hit.get(each)))
                .toList();
    }

    private ToMove toMove(Booking booking, @Nullable LocalDate from) {
        LocalDate day = LocalDate.ofInstant(booking.slot().startsAt(), clinic.zone());
        return toMove(booking)
                .withTimes(offerSlots
                        .offer(
                                booking.purpose(),
                                moveBooking.notBefore(booking),
                                new SlotWish(from == null ? day : from, null))
                        .slots()
                        .stream()
                        .map(line -> new Time(line.id(), line.startsAt(), line.room(), line.shortNotice()))
                        .toList());
    }

    private ToMove toMove(Booking booking) {
        Referral referral = referrals.get(booking.referral());
        Patient patient = referral.report().patient();
        return new ToMove(
                booking.id(),
                referral.id(),
                referral.reference().value(),
                patient.fullName(),
                patient.phone(),
                booking.slot().startsAt(),
                booking.slot().room(),
                null);
    }

    /** @throws Refused when the time cannot be had, or the appointment is gone */
    public void move(UUID booking, @Nullable UUID slot, @Nullable ToldBy toldBy, boolean acceptedSooner) {
        if (slot == null || toldBy == null) {
            throw new Refused("slotId", BookingFault.NO_NEW_TIME);
        }
        moveBooking.move(
                booking, new BookingRequest(null, null, slot, toldBy, acceptedSooner, null), currentActor.get());
    }

    /** Those to come for which slots would be open. */
    public List<ClosedDay> toCome() {
        Instant now = clock.instant();
        return calendar.closedDays(LocalDate.ofInstant(now, clinic.zone()), timetable.lastDay(now));
    }
}
