package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.Purpose;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the times that a patient can be offered, on days on which the clinic is open. */
@Component
public class OfferSlots {

    /** As many as a person wants to look through, of the soonest and of the soonest with reasonable notice. */
    private static final int OFFERED = 42;

    /** From a day on that somebody named: about two weeks of a room. */
    private static final int OFFERED_FROM_A_DAY = 140;

    /** Of a telephone call about one time. */
    private static final Duration HELD = Duration.ofMinutes(10);

    private final Slots slots;
    private final Timetable timetable;
    private final Rooms rooms;
    private final Needs needs;
    private final ReasonableNotice notice;
    private final ClinicSettings clinic;
    private final Clock clock;

    OfferSlots(
            Slots slots,
            Timetable timetable,
            Rooms rooms,
            Needs needs,
            ReasonableNotice notice,
            ClinicSettings clinic,
            Clock clock) {
        this.slots = slots;
        this.timetable = timetable;
        this.rooms = rooms;
        this.needs = needs;
        this.notice = notice;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @param notBefore the earliest start, for the sake of the patient */
    SlotOffer offer(Purpose purpose, Instant notBefore, SlotWish wish) {
        Instant now = clock.instant();
        Timetable.Plan plan = timetable.plan();
        Instant heldUntil = hold(wish, now);
        Stream<Slot> found;
        if (wish.from() == null) {
            found = Stream.concat(
                            slots.free(plan.search(purpose, notBefore, wish, now, OFFERED)).stream(),
                            slots
                                    .free(plan.search(
                                            purpose, later(notice.begins(now), notBefore), wish, now, OFFERED))
                                    .stream())
                    .distinct();
        } else if (wish.from().isAfter(timetable.lastDay(now))) {
            found = Stream.empty();
        } else {
            Instant from = later(wish.from().atStartOfDay(clinic.zone()).toInstant(), now);
            found = slots.free(plan.search(purpose, later(from, notBefore), wish, now, OFFERED_FROM_A_DAY)).stream();
        }
        List<SlotOffer.Line> lines = found.map(slot -> SlotOffer.Line.of(slot, !notice.isGiven(now, slot.startsAt())))
                .toList();
        return new SlotOffer(
                lines,
                plan.rooms(purpose).stream()
                        .map(name -> new SlotOffer.Choice(name, name))
                        .toList(),
                notBefore,
                notice.firstDay(now),
                timetable.lastDay(now),
                null,
                null,
                plan.hasSessions() ? clinicians(purpose) : List.of(),
                List.of(),
                null,
                null,
                heldUntil);
    }

    private List<SlotOffer.Choice> clinicians(Purpose purpose) {
        return rooms.clinicians().stream()
                .filter(each -> each.purposes().contains(purpose))
                .map(each -> new SlotOffer.Choice(Integer.toString(each.id()), each.name()))
                .toList();
    }

    private @Nullable Instant hold(SlotWish wish, Instant now) {
        if (wish.chosen() == null || wish.by() == null) {
            return null;
        }
        Instant until = now.plus(HELD);
        return slots.hold(wish.chosen(), wish.by(), now, until) ? until : null;
    }

    /** Of somebody who is known, with what is typed into a form so far. */
    SlotOffer offer(ReferralId id, Purpose purpose, Instant notBefore, JsonNode draft, String by) {
        PatientNeeds known = needs.of(id);
        Set<SlotNeed> wanted = draft.path("needsArranged").asBoolean()
                ? Set.of()
                : known.with(
                        SlotWish.needs(draft.path("needs")),
                        draft.path("needsAsked").asBoolean());
        return offer(purpose, notBefore, SlotWish.of(draft, by).needing(wanted)).to(known);
    }

    /** The times that offer what somebody is known to need. */
    SlotOffer offer(ReferralId id, Purpose purpose, Instant notBefore, SlotWish wish) {
        PatientNeeds known = needs.of(id);
        return offer(purpose, notBefore, wish.needing(known.needed())).to(known);
    }

    /** The first that is free from the instant on and offers what the patient is known to need. */
    public Optional<Slot> soonest(ReferralId id, Purpose purpose, Instant from) {
        SlotWish wish = SlotWish.ANY.needing(needs.of(id).needed());
        return slots.free(timetable.search(purpose, from, wish, clock.instant(), 1)).stream()
                .findFirst();
    }

    /** Whether not every free time will do, since something is known to be needed. */
    boolean asksForMore(ReferralId id) {
        return !needs.of(id).needed().isEmpty();
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
