package clinic.vein.security;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The password once more, of somebody who is signed in, before it is changed: whoever finds an open browser must not try
 * it out there. Counted apart from sign-in, since they are in already.
 */
@Component
public class ConfirmPassword {

    private final SignInThrottle throttle;
    private final AuthenticationEventPublisher events;
    private final TransactionTemplate ownTransaction;

    ConfirmPassword(
            SignInThrottle throttle, AuthenticationEventPublisher events, PlatformTransactionManager transactions) {
        this.throttle = throttle;
        this.events = events;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether there is a password here at all: whom a provider vouches for has none. */
    public boolean isPossible(String account) {
        return !ProvidedUsers.isProvided(account);
    }

    /** Counts a try. @return how long to wait before the next, where it comes too soon to be looked at */
    public Optional<Duration> begin(String account) {
        Optional<SignInOrigin> origin = origin(account);
        if (origin.isPresent()) {
            try {
                throttle.begin(account, origin.get());
            } catch (TooManyTries tooMany) {
                failed(account, tooMany);
                return Optional.of(Duration.ofSeconds(tooMany.seconds()));
            }
        }
        return Optional.empty();
    }

    public void succeeded(String account) {
        origin(account).ifPresent(origin -> throttle.succeeded(account, origin));
    }

    /** On record like a wrong password at sign-in. */
    public void failed(String account) {
        failed(account, new WrongCurrentPassword());
    }

    /** In a transaction of its own: what is refused takes back all that was done in the caller's. */
    private void failed(String account, AuthenticationException why) {
        ownTransaction.executeWithoutResult(own -> events.publishAuthenticationFailure(
                why, UsernamePasswordAuthenticationToken.unauthenticated(account, null)));
    }

    /** Counted like a browser of the account's own: not for the address, where strangers may be at work, nor by them. */
    private static Optional<SignInOrigin> origin(String account) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(new SignInOrigin(attributes.getRequest(), "confirmed " + account, account))
                : Optional.empty();
    }
}
