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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What reception sees of days on which the clinic is closed: which they are, and who is booked there all the same; and who is
 * booked where the calendar does not offer what the patient needs.
 */
@Component
public class ClosedDays {

    /** As many as somebody looks through before saying yes. */
    private static final int WITH_TIMES = 50;

    private final ClinicCalendar calendar;
    private final Timetable timetable;
    private final BookingsOnClosedDays bookings;
    private final BookingsWithUnmetNeeds unmetNeeds;
    private final OfferSlots offerSlots;
    private final MoveBooking moveBooking;
    private final EarliestStart earliestStart;
    private final Needs needs;
    private final Referrals referrals;
    private final ClinicSettings clinic;
    private final CurrentActor currentActor;
    private final Clock clock;

    ClosedDays(
            ClinicCalendar calendar,
            Timetable timetable,
            BookingsOnClosedDays bookings,
            BookingsWithUnmetNeeds unmetNeeds,
            OfferSlots offerSlots,
            MoveBooking moveBooking,
            EarliestStart earliestStart,
            Needs needs,
            Referrals referrals,
            ClinicSettings clinic,
            CurrentActor currentActor,
            Clock clock) {
        this.calendar = calendar;
        this.timetable = timetable;
        this.bookings = bookings;
        this.unmetNeeds = unmetNeeds;
        this.offerSlots = offerSlots;
        this.moveBooking = moveBooking;
        this.earliestStart = earliestStart;
        this.needs = needs;
        this.referrals = referrals;
        this.clinic = clinic;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Somebody who must be given another time.
     *
     * @param planned whether it is a later session of a series, which is planned anew
     * @param needs what the patient is known to need
     * @param open whether the clinic is open then, and it is what the patient needs that is not said to be there
     * @param unmet whether no free time offers it, so that others are shown
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
            boolean planned,
            PatientNeeds needs,
            boolean open,
            boolean unmet,
            @Nullable List<Time> times) {

        private ToMove withTimes(List<Time> found, boolean elsewhere) {
            return new ToMove(
                    booking, referral, reference, patient, phone, startsAt, room, planned, needs, open, elsewhere,
                    found);
        }
    }

    /** @param shortNotice whether the patient has to accept it */
    public record Time(UUID slot, Instant startsAt, String room, boolean shortNotice) {}

    /** @param from the first day of the times; null for the day that is closed */
    public List<ToMove> toMove(@Nullable LocalDate from) {
        List<Booking> closed = bookings.all();
        Set<UUID> known = closed.stream().map(Booking::id).collect(Collectors.toSet());
        List<Booking> all = Stream.concat(
                        closed.stream(), unmetNeeds.all().stream().filter(each -> !known.contains(each.id())))
                .sorted(Comparator.comparing(each -> each.slot().startsAt()))
                .toList();
        return toMove(all, known, from);
    }

    /** Those that a change hits. */
    List<ToMove> hit(List<Booking> hit) {
        return toMove(hit, hit.stream().map(Booking::id).collect(Collectors.toSet()), null);
    }

    /** Times are looked for where somebody would still read them. */
    private List<ToMove> toMove(List<Booking> all, Set<UUID> closed, @Nullable LocalDate from) {
        Map<ReferralId, PatientNeeds> known =
                needs.of(all.stream().map(Booking::referral).toList());
        return IntStream.range(0, all.size())
                .mapToObj(each -> {
                    Booking booking = all.get(each);
                    ToMove bare = toMove(
                            booking,
                            known.getOrDefault(booking.referral(), PatientNeeds.NOT_ASKED),
                            !closed.contains(booking.id()));
                    return each < WITH_TIMES && !bare.planned() ? withTimes(bare, booking, from) : bare;
                })
                .toList();
    }

    private ToMove withTimes(ToMove bare, Booking booking, @Nullable LocalDate from) {
        LocalDate day = LocalDate.ofInstant(booking.slot().startsAt(), clinic.zone());
        SlotWish wish = new SlotWish(from == null ? day : from, null);
        List<Time> offered = times(booking, wish.needing(bare.needs().needed()));
        boolean elsewhere = offered.isEmpty() && !bare.needs().needed().isEmpty();
        return bare.withTimes(elsewhere ? times(booking, wish) : offered, elsewhere);
    }

    private List<Time> times(Booking booking, SlotWish wish) {
        return offerSlots.offer(booking.purpose(), earliestStart.inPlaceOf(booking), wish).slots().stream()
                .map(line -> new Time(line.id(), line.startsAt(), line.room(), line.shortNotice()))
                .toList();
    }

    private ToMove toMove(Booking booking, PatientNeeds known, boolean open) {
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
                booking.state() == BookingState.PLANNED,
                known,
                open,
                false,
                null);
    }

    /**
     * @param needsArranged what the patient needs is there although the calendar does not say so
     * @throws Refused when the time cannot be had, or the appointment is gone
     */
    public void move(
            UUID booking, @Nullable UUID slot, @Nullable ToldBy toldBy, boolean acceptedSooner, boolean needsArranged) {
        if (slot == null || toldBy == null) {
            throw new Refused("slotId", BookingFault.NO_NEW_TIME);
        }
        moveBooking.move(
                booking, BookingRequest.arranged(slot, toldBy, acceptedSooner, needsArranged), currentActor.get());
    }

    /** Those to come for which slots would be open. */
    public List<ClosedDay> toCome() {
        Instant now = clock.instant();
        return calendar.closedDays(LocalDate.ofInstant(now, clinic.zone()), timetable.lastDay(now));
    }
}
