package clinic.vein.talk;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.NoteEntry.Talked;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a message and its line on the timeline, within the caller's turn of the referral. */
@Component
class WriteTalk {

    private final TalkMessages messages;
    private final Progress progress;
    private final CurrentActor currentActor;
    private final Clock clock;

    WriteTalk(TalkMessages messages, Progress progress, CurrentActor currentActor, Clock clock) {
        this.messages = messages;
        this.progress = progress;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What is said, but for who says it and when. */
    record Words(
            UUID id,
            TalkKind kind,
            @Nullable String practice,
            @Nullable UUID answers,
            @Nullable String onBehalfOf,
            @Nullable Opinion opinion,
            @Nullable Answer redFlag,
            String text,
            List<Addressee> to) {}

    /**
     * What was sent before with that id, as by a double click.
     *
     * @throws Overtaken when the id is that of something else
     */
    Optional<TalkMessage> sentBefore(ReferralId referral, Words words) {
        Optional<TalkMessage> before = messages.find(words.id());
        if (before.isPresent() && !before.get().isSameAs(message(referral, words))) {
            throw new Overtaken(TalkFault.SENT_BEFORE);
        }
        return before;
    }

    TalkMessage write(ReferralId referral, Words words) {
        TalkMessage message = message(referral, words);
        if (!messages.add(message)) {
            throw new Overtaken(TalkFault.SENT_BEFORE);
        }
        progress.note(referral, new Talked(Term.of(words.kind()), words.onBehalfOf()));
        return message;
    }

    private TalkMessage message(ReferralId referral, Words words) {
        Actor actor = currentActor.get();
        return new TalkMessage(
                words.id(),
                referral,
                words.kind(),
                words.practice(),
                words.answers(),
                clock.instant(),
                actor.id(),
                actor.role(),
                words.onBehalfOf(),
                words.opinion(),
                words.redFlag(),
                words.text(),
                words.to());
    }
}
