package clinic.vein.insight.metrics;

import clinic.vein.referral.EventNoted;
import clinic.vein.referral.timeline.EventKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what happens to referrals, by kind of event: arrivals, decisions, arrivals at appointments and so on. */
@Component
class TimelineMeters {

    private final Map<EventKind, Counter> counters = new EnumMap<>(EventKind.class);

    /** All kinds from the start, so that a first event is an increase and not a new series. */
    TimelineMeters(MeterRegistry registry) {
        for (EventKind kind : EventKind.values()) {
            counters.put(
                    kind,
                    Counter.builder("clinic.timeline.events")
                            .description("Events on referrals' timelines")
                            .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    /** What is rolled back has not happened. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void noted(EventNoted event) {
        Objects.requireNonNull(counters.get(event.kind())).increment();
    }
}
