package clinic.vein.privacy;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEvents;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.ReferralId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Copies a record for the patient, with who read it. */
@Component
public class CopyRecord {

    private static final int PAGE = 200;

    private final KeptRecords records;
    private final WholeRecords wholeRecords;
    private final AuditEvents auditEvents;
    private final RecordsRead recordsRead;
    private final Clock clock;

    CopyRecord(
            KeptRecords records,
            WholeRecords wholeRecords,
            AuditEvents auditEvents,
            RecordsRead recordsRead,
            Clock clock) {
        this.records = records;
        this.wholeRecords = wholeRecords;
        this.auditEvents = auditEvents;
        this.recordsRead = recordsRead;
        this.clock = clock;
    }

    /** One moment of the record: what is written meanwhile is in it as a whole or not at all. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public RecordCopy copy(ReferralId id) {
        KeptRecord kept = records.find(id).orElseThrow(NoSuchReferral::new);
        recordsRead.read(AuditAction.RECORD_COPIED, id, Why.ROLE, null);
        List<RecordCopy.Section> sections = new ArrayList<>(wholeRecords.read(id));
        sections.add(new RecordCopy.Section("readers", Printed.READERS.title(), readers(id)));
        return new RecordCopy(kept.reference(), clock.instant(), sections);
    }

    private List<Map<String, Object>> readers(ReferralId id) {
        List<Map<String, Object>> readers = new ArrayList<>();
        List<AuditEvents.Line> page;
        do {
            page = auditEvents.readers(id, PAGE, readers.size());
            page.forEach(line -> readers.add(reader(line)));
        } while (page.size() == PAGE);
        return readers;
    }

    private static Map<String, Object> reader(AuditEvents.Line line) {
        Map<String, Object> reader = new LinkedHashMap<>();
        reader.put("at", line.at().toString());
        reader.put("reader", line.actor());
        reader.put("role", line.role());
        reader.put("action", line.action());
        reader.put("reason", line.reason());
        return reader;
    }
}
