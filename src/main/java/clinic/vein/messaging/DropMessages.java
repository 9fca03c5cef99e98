package clinic.vein.messaging;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Progress;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what a patient has not been told yet and what is no longer so. */
@Component
public class DropMessages {

    private final PendingMessages pending;
    private final Progress progress;
    private final CurrentActor currentActor;
    private final Clock clock;

    DropMessages(PendingMessages pending, Progress progress, CurrentActor currentActor, Clock clock) {
        this.pending = pending;
        this.progress = progress;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What was sent already stays sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toPatient(ReferralId id, MessageTemplate template) {
        pending.of(id).stream()
                .filter(message -> message.recipient() == Audience.PATIENT
                        && message.template().equals(template.code()))
                .flatMap(message -> pending.hold(message.id()).stream())
                .forEach(message -> {
                    pending.dropped(message.id(), currentActor.get().id(), clock.instant());
                    progress.note(id, message.dropped());
                });
    }
}
