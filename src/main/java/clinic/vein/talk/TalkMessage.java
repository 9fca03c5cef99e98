package clinic.vein.talk;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.referral.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One message about a referral. It is never changed.
 *
 * @param practice the id of the system of the practice that says it or is told; null for what stays within the clinic
 * @param answers the message that this one answers or corrects
 * @param author an account, or the id of a practice's system
 * @param onBehalfOf the absent colleague for whom the author, the deputy, speaks
 * @param redFlag what a practice answered when asked for a red flag; null where nobody asks, as within the clinic
 */
public record TalkMessage(
        UUID id,
        ReferralId referral,
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

    public TalkMessage {
        to = List.copyOf(to);
    }

    public boolean isWaiting() {
        return to.stream().anyMatch(Addressee::isWaiting);
    }

    /** Of an answer that came first: it says whose. */
    Overtaken answeredMeanwhile() {
        return new Overtaken(
                TalkFault.ANSWERED,
                to.stream()
                        .map(Addressee::settledBy)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""));
    }

    /** Whether somebody sent it twice, such as by a double click: all that the sender says is the same. */
    boolean isSameAs(TalkMessage other) {
        return referral.equals(other.referral)
                && author.equals(other.author)
                && kind == other.kind
                && text.equals(other.text)
                && redFlag == other.redFlag
                && opinion == other.opinion
                && Objects.equals(practice, other.practice)
                && Objects.equals(answers, other.answers)
                && whom().equals(other.whom());
    }

    /** Whoever read it or answered for somebody else is no part of what was said. */
    private Set<Addressee> whom() {
        return to.stream()
                .map(each -> new Addressee(each.role(), each.account(), null, null))
                .collect(Collectors.toUnmodifiableSet());
    }
}
