package clinic.vein.talk;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.referral.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is shown.
 *
 * @param author of the clinic's people only within the clinic
 * @param to whom it waits for or has waited for
 */
public record TalkLine(
        UUID id,
        UUID referral,
        TalkKind kind,
        @Nullable String practice,
        @Nullable UUID answers,
        Instant at,
        @Nullable String author,
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

    /**
     * As its practice is shown it: who of the clinic said it, whom it waits for there and who is away are the clinic's own.
     *
     * @param asked as the practice calls the referral
     */
    static TalkLine outside(TalkMessage message, ReferralId asked) {
        return new TalkLine(
                message.id(),
                asked.value(),
                message.kind(),
                message.practice(),
                message.answers(),
                message.at(),
                message.author().equals(message.practice()) ? message.author() : null,
                message.role(),
                null,
                message.opinion(),
                message.redFlag(),
                message.text(),
                message.to().stream()
                        .filter(each -> Objects.equals(each.account(), message.practice()))
                        .toList());
    }
}
