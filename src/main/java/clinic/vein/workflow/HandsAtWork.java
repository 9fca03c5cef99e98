package clinic.vein.workflow;

import clinic.vein.process.ChangeOfHands;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why a task changes hands, while the engine tells of it on the same thread: its own call has no room for a reason. */
@Component
class HandsAtWork {

    private final ThreadLocal<ChangeOfHands> change = new ThreadLocal<>();

    void run(ChangeOfHands why, Runnable work) {
        change.set(why);
        try {
            work.run();
        } finally {
            change.remove();
        }
    }

    Optional<ChangeOfHands> now() {
        return Optional.ofNullable(change.get());
    }
}
