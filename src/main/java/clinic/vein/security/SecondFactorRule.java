package clinic.vein.security;

import clinic.vein.kernel.Role;
import clinic.vein.security.factor.SecondStep;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Who is asked for a second factor: whoever has one, and the roles that must. In the demonstration nobody must. */
@Component
class SecondFactorRule implements SessionWatch.Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactorRule.class);

    private final SecondStep secondStep;
    private final boolean demonstration;

    SecondFactorRule(SecondStep secondStep, ObjectProvider<DemoAccounts> demo) {
        this.secondStep = secondStep;
        this.demonstration = demo.getIfAvailable() != null;
        if (!secondStep.isPossible()) {
            LOG.warn("Nobody is asked for a second factor, administrators neither: set clinic.draft-key to keep them");
        }
    }

    boolean asks(Accounts.Account account) {
        return secondStep.isEnrolled(account.id()) || isRequired(account);
    }

    /** Whoever is given such a role while signed in without a second factor signs in anew. */
    @Override
    public boolean asksAnew(Authentication who, Accounts.Account account) {
        return who instanceof UsernamePasswordAuthenticationToken
                && isRequired(account)
                && !isRequired(who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .map(Role::ofAuthority));
    }

    private boolean isRequired(Accounts.Account account) {
        return isRequired(account.groups().stream().map(Role::ofGroup));
    }

    private boolean isRequired(Stream<Optional<Role>> roles) {
        return !demonstration
                && secondStep.isRequired(roles.flatMap(Optional::stream).toList());
    }
}
