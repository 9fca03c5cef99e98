package clinic.vein.testing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.checkup.CheckProcesses;
import clinic.vein.checkup.Finding;
import clinic.vein.checkup.Findings;
import clinic.vein.checkup.RepairFinding;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ProcessTrouble.Kind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for what a patient could get lost by, and repairs it as an administrator would. */
public class CheckupDriver {

    private final ReferralDriver driver;
    private final CheckProcesses checkProcesses;
    private final Findings findings;
    private final RepairFinding repairFinding;
    private final JdbcClient jdbc;

    CheckupDriver(
            ReferralDriver driver,
            CheckProcesses checkProcesses,
            Findings findings,
            RepairFinding repairFinding,
            JdbcClient jdbc) {
        this.driver = driver;
        this.checkProcesses = checkProcesses;
        this.findings = findings;
        this.repairFinding = repairFinding;
        this.jdbc = jdbc;
    }

    /** What a checkup finds of the referral, once all its messages are sent. */
    public List<Kind> found(ReferralId id) {
        driver.tellEverybody();
        checkProcesses.run();
        return kinds(id);
    }

    /** What the last checkup found. */
    public List<Kind> kinds(ReferralId id) {
        return of(id).stream().map(finding -> finding.trouble().kind()).toList();
    }

    /** The open findings. */
    public List<Finding> of(ReferralId id) {
        return findings.open().stream()
                .filter(finding -> id.equals(finding.trouble().referral()))
                .toList();
    }

    public Finding only(ReferralId id) {
        List<Finding> found = of(id);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    public void repair(Finding finding) {
        driver.as("clinicadmin", () -> {
            repairFinding.repair(finding.id());
            return null;
        });
    }

    /** Damage: the worklist forgets the referral's tasks. */
    public void unlist(ReferralId id) {
        jdbc.sql("delete from clinic.open_task where referral_id = :id")
                .param("id", id.value())
                .update();
    }
}
