package clinic.vein.triage;

import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.StepContext;
import clinic.vein.referral.Referrals;
import org.springframework.stereotype.Component;

/** Lets the process know the referral's raised urgency. */
@Component
class ApplyUrgency implements ProcessStep {

    private final Referrals referrals;

    ApplyUrgency(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public String name() {
        return "applyUrgency";
    }

    @Override
    public ProcessFacts run(StepContext step) {
        return ProcessFacts.of(
                ProcessVariable.URGENCY,
                referrals.get(step.referral()).triagedUrgency().name());
    }
}
