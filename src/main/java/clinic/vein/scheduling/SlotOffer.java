package clinic.vein.scheduling;

import clinic.vein.process.FiredRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
 * @param clinicians who do it; none where the clinic has named nobody
 * @param needs of which it is shown what the patient is known to need
 * @param language as it is known; null where it is not
 * @param seriesUrl where all sessions that are left can be planned at once; null where one is left
 * @param heldUntil until when the time that was chosen is kept from others; null where none is
 */
record SlotOffer(
        List<Line> slots,
        List<Choice> rooms,
        Instant notBefore,
        LocalDate noticeFrom,
        LocalDate slotsUntil,
        @Nullable LocalDate recommendedBy,
        @Nullable FiredRule aim,
        List<Choice> clinicians,
        List<Need> needs,
        @Nullable String language,
        @Nullable String seriesUrl,
        @Nullable Instant heldUntil) {

    /** @param shortNotice whether the patient has to accept it */
    record Line(
            UUID id,
            Instant startsAt,
            Instant endsAt,
            String room,
            boolean shortNotice,
            @Nullable String clinician) {

        static Line of(Slot slot, boolean shortNotice) {
            return new Line(
                    slot.id().value(), slot.startsAt(), slot.endsAt(), slot.room(), shortNotice, slot.clinician());
        }
    }

    /** As a form offers it. */
    record Choice(String code, String label) {}

    /** @param ticked whether the patient is known to need it */
    record Need(SlotNeed code, boolean ticked) {}

    SlotOffer to(PatientNeeds known) {
        return new SlotOffer(
                slots,
                rooms,
                notBefore,
                noticeFrom,
                slotsUntil,
                recommendedBy,
                aim,
                clinicians,
                Arrays.stream(SlotNeed.values())
                        .map(need -> new Need(need, known.needed().contains(need)))
                        .toList(),
                known.language(),
                seriesUrl,
                heldUntil);
    }

    SlotOffer withSeries(@Nullable String url) {
        return new SlotOffer(
                slots,
                rooms,
                notBefore,
                noticeFrom,
                slotsUntil,
                recommendedBy,
                aim,
                clinicians,
                needs,
                language,
                url,
                heldUntil);
    }

    SlotOffer aimingAt(Optional<Aim> found) {
        return found.map(each -> new SlotOffer(
                        slots,
                        rooms,
                        notBefore,
                        noticeFrom,
                        slotsUntil,
                        each.by(),
                        each.rule(),
                        clinicians,
                        needs,
                        language,
                        seriesUrl,
                        heldUntil))
                .orElse(this);
    }
}
