package clinic.vein.scheduling;

import clinic.vein.process.FiredRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the booking forms show.
 *
 * @param rooms that are used for it
 * @param notBefore no slot before this can be booked
 * @param noticeFrom the first day with reasonable notice; sooner only if the patient accepts it
 * @param slotsUntil the last day for which slots are open
 * @param recommendedBy by which day it should be, or null where nothing says so
 * @param aim the rule behind that day
 */
record SlotOffer(
        List<Line> slots,
        List<Room> rooms,
        Instant notBefore,
        LocalDate noticeFrom,
        LocalDate slotsUntil,
        @Nullable LocalDate recommendedBy,
        @Nullable FiredRule aim) {

    /** @param shortNotice whether the patient has to accept it */
    record Line(UUID id, Instant startsAt, Instant endsAt, String room, boolean shortNotice) {

        static Line of(Slot slot, boolean shortNotice) {
            return new Line(slot.id().value(), slot.startsAt(), slot.endsAt(), slot.room(), shortNotice);
        }
    }

    /** As a form offers it. */
    record Room(String code, String label) {

        Room(String name) {
            this(name, name);
        }
    }

    SlotOffer aimingAt(Optional<Aim> found) {
        return found.map(each -> new SlotOffer(slots, rooms, notBefore, noticeFrom, slotsUntil, each.by(), each.rule()))
                .orElse(this);
    }
}
