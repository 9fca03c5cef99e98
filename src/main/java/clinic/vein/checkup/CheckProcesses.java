package clinic.vein.checkup;

import org.springframework.stereotype.Component;

/**
 * Looks at everything that runs and asks administrators to repair what is wrong. What was found is kept even where the
 * engine cannot make a task of it.
 */
@Component
public class CheckProcesses {

    private final LookForTrouble lookForTrouble;
    private final RaiseFindings raiseFindings;

    CheckProcesses(LookForTrouble lookForTrouble, RaiseFindings raiseFindings) {
        this.lookForTrouble = lookForTrouble;
        this.raiseFindings = raiseFindings;
    }

    public void run() {
        lookForTrouble.look();
        raiseFindings.raise();
    }
}
