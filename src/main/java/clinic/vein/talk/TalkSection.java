package clinic.vein.talk;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.process.CaseFileSection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The thread in the case file. Of another system it is none: it reads what is meant for it where practices do. */
@Component
class TalkSection implements CaseFileSection {

    private final TalkMessages messages;
    private final CurrentActor currentActor;

    TalkSection(TalkMessages messages, CurrentActor currentActor) {
        this.messages = messages;
        this.currentActor = currentActor;
    }

    @Override
    public String name() {
        return "talk";
    }

    @Override
    public @Nullable Object read(ReferralId id) {
        return currentActor.get().role() == Role.CLIENT
                ? null
                : messages.of(id).stream().map(TalkLine::of).toList();
    }
}
