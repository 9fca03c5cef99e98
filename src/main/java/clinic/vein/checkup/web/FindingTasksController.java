package clinic.vein.checkup.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.checkup.CheckupFault;
import clinic.vein.checkup.DescribeFinding;
import clinic.vein.checkup.DescribeFinding.Description;
import clinic.vein.checkup.Finding;
import clinic.vein.checkup.Findings;
import clinic.vein.checkup.Remedy;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.FindingTasks;
import clinic.vein.process.FindingTasks.FindingTask;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows on the task of a finding. */
@RestController
class FindingTasksController {

    private final FindingTasks tasks;
    private final Findings findings;
    private final DescribeFinding describeFinding;
    private final RecordsRead recordsRead;
    private final ZoneId timeZone;

    FindingTasksController(
            FindingTasks tasks,
            Findings findings,
            DescribeFinding describeFinding,
            RecordsRead recordsRead,
            ClinicSettings clinic) {
        this.tasks = tasks;
        this.findings = findings;
        this.describeFinding = describeFinding;
        this.recordsRead = recordsRead;
        this.timeZone = clinic.zone();
    }

    /** @param timeZone the clinic's, in which its times are to be read */
    record FindingSheet(Head task, FoundTrouble finding, ZoneId timeZone) {}

    record Head(String assignee, Instant dueAt) {}

    /**
     * @param reference of the referral; null where there is none
     * @param where the step or message; empty where it is about none
     * @param cause why a step failed; empty where none did
     */
    record FoundTrouble(
            String title,
            String meaning,
            String repair,
            String reference,
            String where,
            String cause,
            Instant firstSeen,
            boolean open) {}

    @GetMapping("/api/operations/tasks/{taskId}")
    ResponseEntity<FindingSheet> show(@PathVariable String taskId) {
        TaskId id = new TaskId(taskId);
        FindingTask task = tasks.find(id).orElseThrow(FindingTasksController::unknown);
        Finding finding = findings.find(task.finding()).orElseThrow(FindingTasksController::unknown);
        if (finding.trouble().referral() != null) {
            recordsRead.read(
                    AuditAction.TASK_READ,
                    finding.trouble().referral(),
                    Why.task(id),
                    finding.trouble().kind().name());
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new FindingSheet(new Head(task.assignee(), task.dueAt()), found(finding), timeZone));
    }

    private FoundTrouble found(Finding finding) {
        Description description = describeFinding.describe(finding);
        Remedy remedy = description.remedy();
        return new FoundTrouble(
                remedy.title(),
                remedy.meaning(),
                remedy.repair(),
                finding.reference(),
                description.where(),
                description.cause(),
                finding.firstSeen(),
                finding.state() == Finding.State.OPEN);
    }

    private static NotFound unknown() {
        return new NotFound(CheckupFault.NO_SUCH_TASK);
    }
}
