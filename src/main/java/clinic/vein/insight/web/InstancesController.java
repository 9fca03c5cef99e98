package clinic.vein.insight.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.insight.InsightFault;
import clinic.vein.insight.Whereabouts;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ProcessInstances;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What Cockpit shows beside a process instance: whose it is, as a reference, and what it waits for. */
@RestController
class InstancesController {

    private final ProcessInstances instances;
    private final Whereabouts.Record whereabouts;
    private final RecordsRead recordsRead;
    private final ZoneId timeZone;

    InstancesController(
            ProcessInstances instances,
            Whereabouts.Record whereabouts,
            RecordsRead recordsRead,
            ClinicSettings clinic) {
        this.instances = instances;
        this.whereabouts = whereabouts;
        this.recordsRead = recordsRead;
        this.timeZone = clinic.zone();
    }

    /**
     * @param nextTimer null when the engine waits for people alone
     * @param timeZone the clinic's, in which its times are to be read
     */
    record InstanceSheet(Whereabouts referral, ProcessInstances.@Nullable Timer nextTimer, ZoneId timeZone) {}

    @GetMapping("/api/operations/instances/{processInstanceId}")
    ResponseEntity<InstanceSheet> show(@PathVariable String processInstanceId) {
        ReferralId id = instances.referral(processInstanceId).orElseThrow(InstancesController::unknown);
        Whereabouts found = whereabouts.of(id).orElseThrow(InstancesController::unknown);
        recordsRead.read(AuditAction.TIMELINE_READ, id, Why.ROLE, "OPERATIONS");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new InstanceSheet(found, instances.nextTimer(id).orElse(null), timeZone));
    }

    private static NotFound unknown() {
        return new NotFound(InsightFault.NO_SUCH_INSTANCE);
    }
}
