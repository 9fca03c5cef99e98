package clinic.vein.checkup;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.audit.Why;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.FindingId;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.UnknownCode;
import clinic.vein.messaging.HandOverMessage;
import clinic.vein.messaging.MessageId;
import clinic.vein.process.FindingTasks;
import clinic.vein.process.ProcessRepairs;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.TaskHands;
import clinic.vein.process.TaskJournal;
import clinic.vein.process.Turns;
import clinic.vein.referral.Persons;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.NoteEntry.Repaired;
import clinic.vein.scheduling.MoveBooking;
import clinic.vein.worklist.Worklist;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what the checkup found, and leaves on record who did it: all of it or nothing. */
@Component
public class RepairFinding {

    private final Findings findings;
    private final Turns turns;
    private final FindingTasks tasks;
    private final Checkups checkups;
    private final ProcessRepairs repairs;
    private final RepairStep repairStep;
    private final TaskHands hands;
    private final HandOverMessage handOverMessage;
    private final MoveBooking moveBooking;
    private final Referrals referrals;
    private final Persons persons;
    private final Worklist worklist;
    private final TaskJournal journal;
    private final Progress progress;
    private final AuditEvents auditEvents;
    private final CurrentActor currentActor;
    private final ClinicSettings clinic;
    private final Clock clock;

    RepairFinding(
            Findings findings,
            Turns turns,
            FindingTasks tasks,
            Checkups checkups,
            ProcessRepairs repairs,
            RepairStep repairStep,
            TaskHands hands,
            HandOverMessage handOverMessage,
            MoveBooking moveBooking,
            Referrals referrals,
            Persons persons,
            Worklist worklist,
            TaskJournal journal,
            Progress progress,
            AuditEvents auditEvents,
            CurrentActor currentActor,
            ClinicSettings clinic,
            Clock clock) {
        this.findings = findings;
        this.turns = turns;
        this.tasks = tasks;
        this.checkups = checkups;
        this.repairs = repairs;
        this.repairStep = repairStep;
        this.hands = hands;
        this.handOverMessage = handOverMessage;
        this.moveBooking = moveBooking;
        this.referrals = referrals;
        this.persons = persons;
        this.worklist = worklist;
        this.journal = journal;
        this.progress = progress;
        this.auditEvents = auditEvents;
        this.currentActor = currentActor;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * @throws Refused when the trouble is no longer there
     * @throws Overtaken when somebody has repaired it
     */
    @Transactional
    public void repair(FindingId id) {
        Finding finding = take(id);
        if (finding.state() == Finding.State.REPAIRED) {
            throw new Overtaken(
                    CheckupFault.REPAIRED_ALREADY,
                    finding.closedBy(),
                    Objects.requireNonNull(finding.closedAt()).atZone(clinic.zone()));
        }
        if (!repairIfThere(finding)) {
            throw new Refused("", CheckupFault.GONE);
        }
        tasks.close(id);
    }

    /** @return whether the trouble was still there */
    @Transactional
    public boolean repairIfThere(FindingId id) {
        return repairIfThere(take(id));
    }

    /** The referral first, as everywhere: what is looked at from now on stays so until the repair is done. */
    private Finding take(FindingId id) {
        Finding finding = findings.find(id).orElseThrow(() -> new NotFound(CheckupFault.NO_SUCH_FINDING));
        if (finding.trouble().referral() != null) {
            turns.takeEvenIfClosed(finding.trouble().referral());
        }
        return findings.take(id).orElseThrow(() -> new NotFound(CheckupFault.NO_SUCH_FINDING));
    }

    private boolean repairIfThere(Finding finding) {
        ProcessTrouble trouble = finding.trouble();
        if (finding.state() != Finding.State.OPEN || !checkups.isThere(trouble)) {
            return false;
        }
        try {
            putRight(trouble);
        } catch (UnknownCode unknown) {
            throw new Refused("", CheckupFault.BY_PEOPLE_ALONE);
        }
        findings.repaired(finding.id(), currentActor.get().id(), clock.instant());
        if (trouble.referral() != null) {
            progress.note(trouble.referral(), new Repaired(trouble.kind()));
        }
        auditEvents.add(
                currentActor.get(),
                AuditEntry.done(
                        AuditAction.FINDING_REPAIRED,
                        trouble.referral(),
                        Why.ROLE,
                        trouble.kind() + " " + trouble.subject()));
        return true;
    }

    private void putRight(ProcessTrouble trouble) {
        String subject = trouble.subject();
        switch (trouble.kind()) {
            case NO_PATHWAY -> {
                Referral referral = referral(trouble);
                ResumePoint point = ResumePoint.of(referral);
                repairs.start(referral.id(), referral.reference().value(), point.element(), point.facts());
            }
            case NOTHING_AHEAD -> {
                ResumePoint point = ResumePoint.of(referral(trouble));
                repairs.moveTo(subject, point.element(), point.facts());
            }
            case SEVERAL_PATHWAYS, PATHWAY_OF_CLOSED -> repairs.cancel(subject, true);
            case PATHWAY_OF_NOBODY -> repairs.cancel(subject, false);
            case TASK_NOT_LISTED, TASK_LISTED_WRONGLY -> repairs.list(new TaskId(subject));
            case LISTED_TASK_GONE -> worklist.find(new TaskId(subject)).ifPresent(journal::removed);
            case TASK_WITHOUT_OWNER -> repairs.offer(new TaskId(subject));
            case TASK_WITHOUT_TIMER -> repairs.beginAnew(new TaskId(subject));
            case CLAIM_OF_NOBODY -> giveBack(new TaskId(subject));
            case STEP_GIVEN_UP -> repairs.retry(subject);
            case BOOKED_ON_CLOSED_DAY -> moveBooking.moveToNextFree(UUID.fromString(subject), currentActor.get());
            case OPEN_AFTER_DEATH -> persons.askReception(referral(trouble));
            case SUSPENDED,
                    JOB_LOCKED,
                    TASK_GONE,
                    TASK_OF_WRONG_ROLE,
                    TIMER_GONE,
                    TIMER_MOVED,
                    SUBSCRIPTION_GONE,
                    CALLED_GONE,
                    VARIABLE_GONE,
                    RECALL_WITHOUT_PROCESS,
                    STATE_NOT_OF_STEP,
                    BOOKING_GONE -> repairStep.putRight(trouble);
            case NEEDS_NOT_MET, FORM_GONE, RECORD_GONE, UNKNOWN_CODE ->
                throw new Refused("", CheckupFault.BY_PEOPLE_ALONE);
            case MESSAGE_NOT_SENT -> handOverMessage.handOver(new MessageId(UUID.fromString(subject)));
        }
    }

    /** Of a kind of trouble that is always some referral's. */
    private Referral referral(ProcessTrouble trouble) {
        return referrals.find(Objects.requireNonNull(trouble.referral())).orElseThrow();
    }

    private void giveBack(TaskId task) {
        hands.abandoned().stream().filter(claim -> claim.task().equals(task)).forEach(hands::giveBack);
    }
}
