package clinic.vein.security;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.security.factor.SecondStep;
import org.springframework.stereotype.Component;

/**
 * What was somebody's own ends with the account, and does not wait for the next person who is given its id: with it they
 * could not sign in, or a former owner's recovery code would be taken for theirs.
 */
@Component
public class ForgetAccount {

    private final SecondStep secondStep;
    private final CurrentActor currentActor;

    ForgetAccount(SecondStep secondStep, CurrentActor currentActor) {
        this.secondStep = secondStep;
        this.currentActor = currentActor;
    }

    public void forget(String account) {
        secondStep.forget(currentActor.get(), account);
    }
}
