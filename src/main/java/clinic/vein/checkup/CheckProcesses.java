package clinic.vein.checkup;

import clinic.vein.process.ProcessTrouble.Kind;
import java.util.Set;
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

    /** @return the kinds of trouble that could not be looked for: what was found of the others is raised all the same */
    public Set<Kind> run() {
        Set<Kind> failed = lookForTrouble.look();
        raiseFindings.raise();
        return failed;
    }
}
