package clinic.vein.checkup;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at everything that runs, and keeps what it finds. */
@Component
class LookForTrouble {

    private final Checkups checkups;
    private final Findings findings;
    private final Clock clock;

    LookForTrouble(Checkups checkups, Findings findings, Clock clock) {
        this.checkups = checkups;
        this.findings = findings;
        this.clock = clock;
    }

    @Transactional
    public void look() {
        findings.hold();
        findings.saw(checkups.findAll(), clock.instant());
    }
}
