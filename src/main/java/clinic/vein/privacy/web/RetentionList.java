package clinic.vein.privacy.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.privacy.KeptRecord;
import clinic.vein.privacy.KeptRecords;
import clinic.vein.privacy.RetentionPolicy;
import clinic.vein.privacy.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the next daily run would do with each closed referral, and why: nothing is changed by asking. */
@Component
class RetentionList {

    private final KeptRecords records;
    private final RetentionPolicy policy;
    private final RecordsRead recordsRead;

    RetentionList(KeptRecords records, RetentionPolicy policy, RecordsRead recordsRead) {
        this.records = records;
        this.policy = policy;
        this.recordsRead = recordsRead;
    }

    record Line(
            String id,
            String reference,
            String state,
            Instant lastContact,
            Verdict.Answer answer,
            @Nullable LocalDate keptUntil,
            String rule) {

        public String words() {
            return answer.title();
        }
    }

    /** The longest untouched first. */
    List<Line> read(int limit, int offset) {
        recordsRead.ofMany(AuditAction.RETENTION_LISTED, null);
        return records.closed(limit, offset).stream().map(this::line).toList();
    }

    private Line line(KeptRecord kept) {
        Verdict verdict = policy.judge(kept);
        return new Line(
                kept.id().toString(),
                kept.reference(),
                kept.state().name(),
                kept.lastContact(),
                verdict.answer(),
                verdict.keptUntil(),
                verdict.rule());
    }
}
