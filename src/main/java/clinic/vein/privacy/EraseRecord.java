package clinic.vein.privacy;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.audit.Why;
import clinic.vein.insight.figures.KeepFigures;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.process.ProcessHistory;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases a record once, in the clinic's tables and in the engine's, and leaves a certificate: all of it or nothing. */
@Component
public class EraseRecord {

    private final KeptRecords records;
    private final RetentionPolicy policy;
    private final Erasures erasures;
    private final ProcessHistory processHistory;
    private final KeepFigures keepFigures;
    private final AuditEvents auditEvents;
    private final CurrentActor currentActor;
    private final Clock clock;

    EraseRecord(
            KeptRecords records,
            RetentionPolicy policy,
            Erasures erasures,
            ProcessHistory processHistory,
            KeepFigures keepFigures,
            AuditEvents auditEvents,
            CurrentActor currentActor,
            Clock clock) {
        this.records = records;
        this.policy = policy;
        this.erasures = erasures;
        this.processHistory = processHistory;
        this.keepFigures = keepFigures;
        this.auditEvents = auditEvents;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * On request. A record that is erased already answers with its certificate.
     *
     * @param overrideReason needed before the record has been kept long enough; else null
     * @throws Refused while the referral is open, worked on or on hold, and before its time without a reason
     */
    @Transactional
    public Certificate onRequest(ReferralId id, OverrideReason overrideReason) {
        Optional<KeptRecord> kept = records.lock(id);
        if (kept.isEmpty()) {
            return erasures.of(id).orElseThrow(NoSuchReferral::new);
        }
        Verdict verdict = policy.judge(kept.get());
        switch (verdict.answer()) {
            case OPEN -> throw new Refused("referral", PrivacyFault.REFERRAL_OPEN);
            case WORKED_ON -> throw new Refused("referral", PrivacyFault.WORKED_ON);
            case ON_HOLD -> throw new Refused("referral", PrivacyFault.ON_HOLD);
            case KEPT, DUE -> {}
        }
        boolean periodOver = verdict.isPeriodOver(policy.today());
        if (!periodOver && overrideReason == null) {
            throw new Refused(
                    "overrideReason", PrivacyFault.MUST_BE_KEPT, String.valueOf(verdict.keptUntil()), verdict.rule());
        }
        return erase(id, Ground.REQUEST, verdict, periodOver, periodOver ? null : overrideReason);
    }

    /** @return empty when it is not due, or erased by somebody else at the same time */
    @Transactional
    public Optional<Certificate> ifDue(ReferralId id) {
        return records.lock(id)
                .map(policy::judge)
                .filter(Verdict::isDue)
                .map(verdict -> erase(id, Ground.RETENTION, verdict, true, null));
    }

    private Certificate erase(
            ReferralId id,
            Ground ground,
            Verdict verdict,
            boolean periodOver,
            @Nullable OverrideReason overrideReason) {
        // What is not counted by now never can be.
        keepFigures.bringUpToDate();
        ErasureId erasure = ErasureId.random();
        erasures.erase(new Erasures.Order(
                erasure,
                id,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                currentActor.get(),
                ground,
                verdict.rule(),
                periodOver,
                overrideReason));
        processHistory.erase(id);
        Certificate certificate = erasures.find(erasure).orElseThrow();
        auditEvents.add(
                currentActor.get(),
                AuditEntry.done(AuditAction.RECORD_ERASED, id, Why.ROLE, erasure + " " + certificate.sha256()));
        return certificate;
    }
}
