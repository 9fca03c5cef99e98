package clinic.vein.worklist;

import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Envelope;
import clinic.vein.kernel.TaskId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The task and the person are sealed with the draft, so that a row moved to somebody else's opens for nobody. */
@Component
class DraftSeal {

    private final Envelope envelope;

    DraftSeal(DraftKey key) {
        envelope = new Envelope(key.key("task drafts"));
    }

    byte[] seal(TaskId task, String account, String typed) {
        return envelope.seal(place(task, account), typed);
    }

    /** @return nothing where it was sealed with another key, or for somebody else */
    Optional<String> open(TaskId task, String account, byte[] sealed) {
        return envelope.open(place(task, account), sealed);
    }

    private static String place(TaskId task, String account) {
        return task.value() + "\n" + account;
    }
}
