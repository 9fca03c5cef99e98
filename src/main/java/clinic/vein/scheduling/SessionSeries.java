package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Proposes a time for each session of a course that is still to come, so that they keep their distance. */
@Component
public class SessionSeries {

    /** About two weeks of a room, so that a single one can be changed. */
    private static final int CHOICES = 60;

    private final SessionPlan plan;
    private final Bookings bookings;
    private final PlannedSessions planned;
    private final Needs needs;
    private final OfferSlots offerSlots;
    private final CurrentActor currentActor;
    private final ClinicSettings clinic;
    private final boolean on;

    SessionSeries(
            SessionPlan plan,
            Bookings bookings,
            PlannedSessions planned,
            Needs needs,
            OfferSlots offerSlots,
            CurrentActor currentActor,
            ClinicSettings clinic,
            @Value("${clinic.scheduling.series:true}") boolean on) {
        this.plan = plan;
        this.bookings = bookings;
        this.planned = planned;
        this.needs = needs;
        this.offerSlots = offerSlots;
        this.currentActor = currentActor;
        this.clinic = clinic;
        this.on = on;
    }

    /**
     * A session to come.
     *
     * @param now the time that it has; null where it has none yet
     * @param fixed whether it is the one that is booked: it is moved by itself
     * @param proposed the time to agree on; null where none is free, or it is fixed
     * @param choices with the proposed one
     */
    public record Session(
            int number,
            @Nullable Instant now,
            boolean fixed,
            @Nullable UUID proposed,
            List<SlotOffer.Line> choices) {

        /** Whether it would be moved. */
        public boolean isMoved() {
            return now != null
                    && choices.stream()
                            .noneMatch(each -> each.id().equals(proposed)
                                    && each.startsAt().equals(now));
        }
    }

    /**
     * What could be agreed on.
     *
     * @param everyDays from one session to the next at the least
     */
    public record Proposal(int planned, int everyDays, PatientNeeds needs, List<Session> sessions) {

        public boolean isComplete() {
            return sessions.stream().allMatch(each -> each.fixed() || each.proposed() != null);
        }
    }

    /**
     * @param chosen times by the number of the session, to be kept where they are far enough apart; those after one that
     *     was moved follow it
     * @param from the first day on which the patient can come; null for the soonest with reasonable notice
     * @throws Refused when no course goes on
     */
    public Proposal propose(ReferralId id, Map<Integer, UUID> chosen, @Nullable LocalDate from) {
        check(id);
        int every = plan.intervalDays(id);
        Optional<Booking> booked = bookings.findOpen(id);
        List<Booking> known =
                Stream.concat(booked.stream(), planned.of(id).stream()).toList();
        Instant canCome =
                from == null ? Instant.EPOCH : from.atStartOfDay(clinic.zone()).toInstant();
        Instant notBefore = OfferSlots.later(plan.notBefore(id), canCome);
        List<Session> sessions = new ArrayList<>();
        for (int number = plan.next(id); number <= plan.planned(id); number++) {
            int which = number;
            Booking now = known.stream()
                    .filter(each -> each.sessionNumber() != null && each.sessionNumber() == which)
                    .findFirst()
                    .orElse(null);
            if (now != null && now.state() == BookingState.BOOKED) {
                sessions.add(new Session(number, now.slot().startsAt(), true, null, List.of()));
                notBefore = OfferSlots.later(after(now.slot().startsAt(), every), canCome);
                continue;
            }
            SlotOffer offer = offer(id, notBefore, from == null && sessions.isEmpty());
            List<SlotOffer.Line> choices = withOwn(offer.slots(), now, notBefore);
            SlotOffer.Line best = best(choices, chosen.get(number), now).orElse(null);
            sessions.add(new Session(
                    number,
                    now == null ? null : now.slot().startsAt(),
                    false,
                    best == null ? null : best.id(),
                    choices));
            notBefore = after(best == null ? notBefore : best.startsAt(), every);
        }
        return new Proposal(plan.planned(id), every, needs.of(id), sessions);
    }

    /** @throws Refused when no course goes on, or series are switched off */
    void check(ReferralId id) {
        if (!on) {
            throw new Refused("", BookingFault.NO_SERIES);
        }
        if (!plan.isRunning(id)) {
            throw new Refused("", BookingFault.NO_COURSE);
        }
    }

    private SlotOffer offer(ReferralId id, Instant notBefore, boolean soonest) {
        LocalDate day = LocalDate.ofInstant(notBefore, clinic.zone());
        SlotWish wish = new SlotWish(
                soonest ? null : day,
                null,
                SlotNeeds.NONE,
                null,
                currentActor.get().id());
        return offerSlots.offer(id, Purpose.SESSION, notBefore, wish);
    }

    /** What is planned is free for whoever it is planned for. */
    private static List<SlotOffer.Line> withOwn(List<SlotOffer.Line> free, @Nullable Booking own, Instant notBefore) {
        Stream<SlotOffer.Line> theirs = own == null || own.slot().startsAt().isBefore(notBefore)
                ? Stream.empty()
                : Stream.of(SlotOffer.Line.of(own.slot(), false));
        return Stream.concat(theirs, free.stream().limit(CHOICES)).toList();
    }

    /** The one that was chosen, else the one that is planned, else the first with reasonable notice. */
    private static Optional<SlotOffer.Line> best(
            List<SlotOffer.Line> choices, @Nullable UUID chosen, @Nullable Booking own) {
        return choices.stream()
                .filter(each -> each.id().equals(chosen))
                .findFirst()
                .or(() -> choices.stream()
                        .filter(each ->
                                own != null && each.id().equals(own.slot().id().value()))
                        .findFirst())
                .or(() -> choices.stream().filter(each -> !each.shortNotice()).findFirst())
                .or(() -> choices.stream().findFirst());
    }

    /** Whole days count. */
    Instant after(Instant session, int days) {
        return LocalDate.ofInstant(session, clinic.zone())
                .plusDays(days)
                .atStartOfDay(clinic.zone())
                .toInstant();
    }
}
