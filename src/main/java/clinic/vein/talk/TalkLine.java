package clinic.vein.talk;

import clinic.vein.kernel.Role;
import clinic.vein.referral.Answer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is shown.
 *
 * @param to whom it waits for or has waited for
 */
public record TalkLine(
        UUID id,
        UUID referral,
        TalkKind kind,
        @Nullable String practice,
        @Nullable UUID answers,
        Instant at,
        String author,
        Role role,
        @Nullable String onBehalfOf,
        @Nullable Opinion opinion,
        @Nullable Answer redFlag,
        String text,
        List<Addressee> to) {

    public static TalkLine of(TalkMessage message) {
        return new TalkLine(
                message.id(),
                message.referral().value(),
                message.kind(),
                message.practice(),
                message.answers(),
                message.at(),
                message.author(),
                message.role(),
                message.onBehalfOf(),
                message.opinion(),
                message.redFlag(),
                message.text(),
                message.to());
    }
}
