package clinic.vein.checkup;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.RecallProcess;
import clinic.vein.process.WaitRepairs;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.NoteEntry.Repaired;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives a step at which a referral waits what it lacks. */
@Component
class RepairStep {

    private static final Map<String, String> BOOKED_AT = Map.of(
            StepExpectation.RECORD_ARRIVAL.element(), StepExpectation.BOOK_ASSESSMENT.element(),
            StepExpectation.RECORD_SESSION_ARRIVAL.element(), StepExpectation.BOOK_SESSION.element());

    private final WaitRepairs waits;
    private final RecallProcess recalls;
    private final Referrals referrals;
    private final Progress progress;

    RepairStep(WaitRepairs waits, RecallProcess recalls, Referrals referrals, Progress progress) {
        this.waits = waits;
        this.recalls = recalls;
        this.referrals = referrals;
        this.progress = progress;
    }

    /** @throws Refused where only people can tell what was there */
    void putRight(ProcessTrouble trouble) {
        String subject = trouble.subject();
        switch (trouble.kind()) {
            case SUSPENDED -> waits.activate(subject);
            case JOB_LOCKED -> waits.unlock(subject);
            case TASK_GONE, CALLED_GONE -> waits.beginAnew(subject);
            case TASK_OF_WRONG_ROLE -> waits.offerRightly(new TaskId(subject));
            case TIMER_GONE, SUBSCRIPTION_GONE -> waits.restore(subject);
            case TIMER_MOVED -> waits.putBack(subject);
            case VARIABLE_GONE -> tell(trouble);
            case RECALL_WITHOUT_PROCESS -> {
                Referral referral = referral(trouble);
                recalls.start(referral.id(), subject, referral.reference().value());
            }
            case STATE_NOT_OF_STEP -> setState(trouble);
            case BOOKING_GONE -> bookAgain(trouble);
            default -> throw new IllegalArgumentException(trouble.kind().name());
        }
    }

    private Referral referral(ProcessTrouble trouble) {
        return referrals.find(Objects.requireNonNull(trouble.referral())).orElseThrow();
    }

    private void tell(ProcessTrouble trouble) {
        Referral referral = referral(trouble);
        Map<ProcessVariable, Object> known = new EnumMap<>(ProcessVariable.class);
        known.put(ProcessVariable.REFERRAL_ID, referral.id().toString());
        known.put(ProcessVariable.REFERENCE, referral.reference().value());
        if (referral.urgency() != null) {
            known.put(ProcessVariable.URGENCY, referral.urgency().name());
        }
        if (referral.pathway() != null) {
            known.put(ProcessVariable.PATHWAY, referral.pathway().name());
        }
        if (!waits.know(trouble.subject(), trouble.detail(), known)) {
            throw new Refused("", CheckupFault.BY_PEOPLE_ALONE);
        }
    }

    /**
     * Only where the step leaves no choice: people work with the step, so that its state is the one that is meant. No referral is
     * closed by it.
     */
    private void setState(ProcessTrouble trouble) {
        Set<ReferralState> states = StepExpectation.at(trouble.detail())
                .map(StepExpectation::states)
                .orElse(Set.of());
        if (states.size() != 1 || !states.iterator().next().isOpen()) {
            throw new Refused("", CheckupFault.BY_PEOPLE_ALONE);
        }
        progress.move(referral(trouble).id(), states.iterator().next(), new Repaired(trouble.kind()));
    }

    private void bookAgain(ProcessTrouble trouble) {
        String element = Optional.ofNullable(BOOKED_AT.get(trouble.detail())).orElseThrow();
        waits.goTo(trouble.subject(), element);
        if (element.equals(StepExpectation.BOOK_ASSESSMENT.element())) {
            progress.move(referral(trouble).id(), ReferralState.APPROVED, new Repaired(trouble.kind()));
        }
    }
}
