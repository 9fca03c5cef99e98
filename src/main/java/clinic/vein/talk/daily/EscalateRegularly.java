package clinic.vein.talk.daily;

import clinic.vein.talk.EscalateTalk;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A message waits for long without anybody doing anything. */
@Component
class EscalateRegularly {

    private final EscalateTalk escalateTalk;

    EscalateRegularly(EscalateTalk escalateTalk) {
        this.escalateTalk = escalateTalk;
    }

    @Scheduled(
            fixedDelayString = "${clinic.talk.unread-checked-every:PT10M}",
            initialDelayString = "${clinic.talk.unread-checked-every:PT10M}")
    void escalate() {
        escalateTalk.run();
    }
}
