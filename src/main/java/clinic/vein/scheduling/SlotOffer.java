package clinic.vein.scheduling;

import clinic.vein.process.FiredRule;
import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the booking forms show.
 *
 * @param notBefore no slot before this can be booked
 * @param noticeFrom the first day with reasonable notice; sooner only if the patient accepts it
 * @param recommendedBy by which day it should be, or null where nothing says so
 * @param aim the rule behind that day
 */
record SlotOffer(
        List<Line> slots,
        Instant notBefore,
        LocalDate noticeFrom,
        @Nullable LocalDate recommendedBy,
        @Nullable FiredRule aim) {

    /** As many as a person wants to look through, of the soonest and of the soonest with reasonable notice. */
    private static final int OFFERED = 42;

    /** @param shortNotice whether the patient has to accept it */
    record Line(UUID id, Instant startsAt, Instant endsAt, String room, boolean shortNotice) {}

    static SlotOffer of(Slots slots, ReasonableNotice notice, Purpose purpose, Instant notBefore, Instant now) {
        Instant withNotice = notice.begins(now).isAfter(notBefore) ? notice.begins(now) : notBefore;
        List<Line> lines = Stream.concat(
                        slots.free(purpose, notBefore, OFFERED).stream(),
                        slots.free(purpose, withNotice, OFFERED).stream())
                .distinct()
                .map(slot -> new Line(
                        slot.id().value(),
                        slot.startsAt(),
                        slot.endsAt(),
                        slot.room(),
                        !notice.isGiven(now, slot.startsAt())))
                .toList();
        return new SlotOffer(lines, notBefore, notice.firstDay(now), null, null);
    }

    SlotOffer aimingAt(Optional<Aim> found) {
        return found.map(each -> new SlotOffer(slots, notBefore, noticeFrom, each.by(), each.rule()))
                .orElse(this);
    }
}
