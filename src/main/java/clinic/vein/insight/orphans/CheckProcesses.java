package clinic.vein.insight.orphans;

import clinic.vein.process.ProcessCheckup;
import clinic.vein.process.ProcessTrouble;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at everything that runs, and keeps what it finds. */
@Component
public class CheckProcesses {

    private final ProcessCheckup checkup;
    private final Findings findings;
    private final Clock clock;

    CheckProcesses(ProcessCheckup checkup, Findings findings, Clock clock) {
        this.checkup = checkup;
        this.findings = findings;
        this.clock = clock;
    }

    @Transactional
    public void run() {
        findings.saw(
                Arrays.stream(ProcessTrouble.Kind.values())
                        .flatMap(kind -> checkup.find(kind).stream())
                        .toList(),
                clock.instant());
    }
}
