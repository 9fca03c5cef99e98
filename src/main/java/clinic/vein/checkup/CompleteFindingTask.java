package clinic.vein.checkup;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.FindingId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.process.FindingWork;
import org.springframework.stereotype.Component;

/** Repairs the finding, unless that is no longer needed: then there is nothing to refuse, and the next checkup sees it. */
@Component
class CompleteFindingTask implements FindingWork {

    private final RepairFinding repairFinding;
    private final CurrentActor currentActor;

    CompleteFindingTask(RepairFinding repairFinding, CurrentActor currentActor) {
        this.repairFinding = repairFinding;
        this.currentActor = currentActor;
    }

    @Override
    public void complete(FindingId finding) {
        if (!currentActor.roles().contains(Role.CLINICADMIN)) {
            throw new Refused("", CheckupFault.NOT_FOR_ROLE);
        }
        repairFinding.repairIfThere(finding);
    }
}
