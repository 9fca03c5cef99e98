package clinic.vein.fhir.subscription;

import clinic.vein.fhir.SentRequestChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what subscribers are told of, within the transaction that changes it. What came first, its sender knows. */
@Component
class KeepChangeEvents {

    private final ChangeEvents events;

    KeepChangeEvents(ChangeEvents events) {
        this.events = events;
    }

    @EventListener
    void on(SentRequestChanged changed) {
        if (changed.version().version() > 1) {
            events.add(
                    changed.sent().account(),
                    changed.number(),
                    changed.version().version(),
                    changed.version().at());
        }
    }
}
