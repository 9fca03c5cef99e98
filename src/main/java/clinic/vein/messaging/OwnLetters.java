package clinic.vein.messaging;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The letters that a patient has: those that went to the patient with a message. What is signed and not sent, is held back,
 * came back or has a letter that no font could print is not among them.
 */
public interface OwnLetters {

    /** @param sentAt when it went to the patient first */
    record Line(LetterId id, LetterKind kind, Instant sentAt) {}

    /** The newest first. */
    List<Line> of(ReferralId id);

    /** Empty as well where the letter is another's. */
    Optional<Letter> find(ReferralId id, LetterId letter);
}
