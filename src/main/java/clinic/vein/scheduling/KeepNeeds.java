package clinic.vein.scheduling;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Answer;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what a patient needs, so that it is asked once, and known to whatever books or moves a time later. */
@Component
class KeepNeeds {

    private final Needs needs;
    private final Clock clock;

    KeepNeeds(Needs needs, Clock clock) {
        this.needs = needs;
        this.clock = clock;
    }

    /** What the time must offer, with what was known before. Nothing where it is there in another way. */
    Set<SlotNeed> wanted(ReferralId id, BookingRequest request) {
        return request.isNeedsArranged() ? Set.of() : needed(id, request);
    }

    /** What somebody sees to besides the calendar. */
    Set<SlotNeed> arranged(ReferralId id, BookingRequest request) {
        return request.isNeedsArranged() ? needed(id, request) : Set.of();
    }

    private Set<SlotNeed> needed(ReferralId id, BookingRequest request) {
        return needs.of(id).with(request.ticked(), request.isAsked());
    }

    /** What was said in booking; nothing is written where it says what is known. */
    void keep(ReferralId id, BookingRequest request, Actor by) {
        PatientNeeds known = needs.of(id);
        for (SlotNeed need : SlotNeed.values()) {
            boolean ticked = request.ticked().contains(need);
            if (ticked || request.isAsked()) {
                String language = ticked && need == SlotNeed.INTERPRETER ? languageOr(known, request) : null;
                boolean news = known.of(need) != Answer.of(ticked)
                        || (need == SlotNeed.INTERPRETER && !Objects.equals(known.language(), language));
                if (news) {
                    needs.say(id, need, ticked, language, by.id(), clock.instant());
                }
            }
        }
    }

    private static @Nullable String languageOr(PatientNeeds known, BookingRequest request) {
        String said = request.language();
        if (said == null || said.isBlank()) {
            return request.isAsked() ? null : known.language();
        }
        return said.strip();
    }
}
