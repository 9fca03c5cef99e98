package clinic.vein.talk;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.talk.TalkMessages.Reader;
import clinic.vein.worklist.StandIn;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For whom the one who acts reads and answers: for oneself, for the roles, and for those who are away. */
@Component
class Standing {

    private final StandIn standIn;
    private final CurrentActor currentActor;

    Standing(StandIn standIn, CurrentActor currentActor) {
        this.standIn = standIn;
        this.currentActor = currentActor;
    }

    Reader reader() {
        String me = currentActor.get().id();
        Set<String> accounts = new LinkedHashSet<>(standIn.absentOf(me));
        accounts.add(me);
        return new Reader(accounts, currentActor.roles());
    }

    boolean isFor(TalkMessage message, Reader reader) {
        return message.to().stream()
                .filter(Addressee::isWaiting)
                .anyMatch(each -> reader.accounts().contains(String.valueOf(each.account()))
                        || each.role() != null && reader.roles().contains(each.role()));
    }

    /** The absent colleague in whose place the message is answered; nobody where it waits for the caller as well. */
    Optional<String> absent(@Nullable TalkMessage answered, Reader reader) {
        String me = currentActor.get().id();
        if (answered == null
                || answered.to().stream().anyMatch(each -> each.isWaiting() && me.equals(each.account()))) {
            return Optional.empty();
        }
        return answered.to().stream()
                .filter(Addressee::isWaiting)
                .map(Addressee::account)
                .filter(Objects::nonNull)
                .filter(account -> !account.equals(me) && reader.accounts().contains(account))
                .findFirst();
    }
}
