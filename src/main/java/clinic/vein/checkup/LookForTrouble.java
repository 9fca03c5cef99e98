package clinic.vein.checkup;

import clinic.vein.process.ProcessTrouble.Kind;
import java.time.Clock;
import java.util.Set;
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

    /** @return the kinds that could not be looked for */
    @Transactional
    public Set<Kind> look() {
        findings.hold();
        Checkups.Looked looked = checkups.look();
        findings.saw(looked.found(), looked.lookedFor(), clock.instant());
        return looked.failed();
    }
}
