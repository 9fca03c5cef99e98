package clinic.vein.links;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Links that nobody used and that have run out say nothing about the patient. */
@Component
class ForgetLinks {

    private static final Duration KEPT = Duration.ofDays(30);

    private final PatientLinks links;
    private final Clock clock;

    ForgetLinks(PatientLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void forget() {
        links.removeEnded(clock.instant().minus(KEPT));
    }
}
