package clinic.vein.fhir;

import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.LetterId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of what came of a request, for its sender: of those that became a referral of their own. */
public interface RequestOutputs {

    /**
     * A letter or an appointment.
     *
     * @param state of an appointment, with its time, so that a change of it is seen; of a letter, nothing
     */
    record Outline(String reference, String state) {}

    /** The letters and appointments of a request, in the order in which they came. */
    List<Outline> outlines(String account, ReferralId id);

    /** In the order in which they were written; none that was held back. */
    List<SentLetter> letters(String account, ReferralId id);

    Optional<SentLetter> letter(String account, LetterId id);

    /** In the order in which they were booked. */
    List<SentAppointment> appointments(String account, ReferralId id);

    Optional<SentAppointment> appointment(String account, UUID id);

    /** When a closing letter last told the practice what was found and done; empty while none has. */
    Optional<Instant> toldUntil(String account, ReferralId id);

    /** To the practice, in the order in which they were written; none that was held back. */
    List<PracticeMessage> messages(String account, ReferralId id);

    /** What the caller itself read of it, the newest first. */
    List<OwnRead> reads(String account, ReferralId id);
}
