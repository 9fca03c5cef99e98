package clinic.vein.worklist;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.audit.KnownAccounts;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.Violations;
import clinic.vein.process.AccountsChanged;
import clinic.vein.worklist.Absences.Absence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who is not there: oneself, or, for whoever leads, somebody else. What they had claimed goes back to its roles when
 * the absence begins; a claim made later is that of somebody who is there after all.
 */
@Component
public class RecordAbsence {

    private final Absences absences;
    private final KnownAccounts accounts;
    private final StandIn standIn;
    private final ApplicationEventPublisher told;
    private final AuditEvents auditEvents;
    private final CurrentActor currentActor;
    private final ClinicSettings clinic;
    private final Clock clock;

    RecordAbsence(
            Absences absences,
            KnownAccounts accounts,
            StandIn standIn,
            ApplicationEventPublisher told,
            AuditEvents auditEvents,
            CurrentActor currentActor,
            ClinicSettings clinic,
            Clock clock) {
        this.absences = absences;
        this.accounts = accounts;
        this.standIn = standIn;
        this.told = told;
        this.auditEvents = auditEvents;
        this.currentActor = currentActor;
        this.clinic = clinic;
        this.clock = clock;
    }

    public List<Absence> notOver() {
        return absences.notOver(clock.instant());
    }

    /**
     * @param from the first day; today counts from this moment
     * @param until the last day; null until somebody ends it
     * @param deputy who stands in, of all the same roles; null where nobody does
     */
    @Transactional
    public void record(String account, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String deputy) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clinic.zone());
        Violations violations = new Violations();
        violations.required(account, "account");
        violations.addIf(!account.isBlank() && !accounts.contains(account), "account", WorklistFault.NO_SUCH_ACCOUNT);
        violations.required(from, "from");
        violations.addIf(from != null && from.isBefore(today), "from", WorklistFault.IN_THE_PAST);
        violations.addIf(
                from != null && until != null && until.isBefore(from), "until", WorklistFault.BEFORE_THE_FIRST);
        violations.addIf(deputy != null && !standIn.canStandIn(deputy, account), "deputy", WorklistFault.NO_DEPUTY);
        violations.refuseIfAny();
        refuseForOthers(account);
        LocalDate first = Objects.requireNonNull(from);
        Instant begin = first.equals(today) ? now : begin(first);
        Instant end = until == null ? null : begin(until.plusDays(1));
        if (absences.add(account, begin, end, deputy, now, currentActor.get().id())) {
            onRecord("AWAY", account);
            told.publishEvent(new AccountsChanged());
        }
    }

    /** Who is back, or will be there after all. */
    @Transactional
    public void end(long id) {
        Absence absence = absences.find(id).orElseThrow(() -> new NotFound(WorklistFault.NO_SUCH_ABSENCE));
        refuseForOthers(absence.account());
        absences.end(id, clock.instant(), currentActor.get().id());
        onRecord("BACK", absence.account());
        told.publishEvent(new AccountsChanged());
    }

    private void refuseForOthers(String account) {
        if (!account.equals(currentActor.get().id()) && !HandOnTask.isLead(currentActor.roles())) {
            throw new AccessDeniedException("Only whoever leads can say that somebody else is away.");
        }
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clinic.zone()).toInstant();
    }

    private void onRecord(String what, String account) {
        auditEvents.add(currentActor.get(), AuditEntry.done(AuditAction.ABSENCE_RECORDED, what + " " + account));
    }
}
