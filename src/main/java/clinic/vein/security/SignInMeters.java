package clinic.vein.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;

/** Counts sign-ins that failed: whose, only the audit trail tells. */
@Component
class SignInMeters {

    private final Counter wrong;
    private final Counter slowedDown;

    SignInMeters(MeterRegistry registry) {
        wrong = counter(registry, "wrong");
        slowedDown = counter(registry, "slowed_down");
    }

    private static Counter counter(MeterRegistry registry, String reason) {
        return Counter.builder("clinic.sign.in.failures")
                .description("Sign-ins that failed")
                .tag("reason", reason)
                .register(registry);
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent failure) {
        (failure.getException() instanceof TooManyTries ? slowedDown : wrong).increment();
    }
}
