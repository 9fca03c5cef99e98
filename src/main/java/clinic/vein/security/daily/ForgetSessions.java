package clinic.vein.security.daily;

import clinic.vein.security.Sessions;
import clinic.vein.security.clients.RevokedTokenRows;
import clinic.vein.security.clients.UsedAssertions;
import clinic.vein.security.limits.Tries;
import clinic.vein.security.limits.TryCounts;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whose time is over is signed out, and what failed long ago counts no more, by the time alone; this takes the rows away. */
@Component
class ForgetSessions {

    /** The clinic's applications may tell the time differently by so much. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final Sessions sessions;
    private final TryCounts tries;
    private final UsedAssertions assertions;
    private final RevokedTokenRows tokens;
    private final Clock clock;

    ForgetSessions(
            Sessions sessions, TryCounts tries, UsedAssertions assertions, RevokedTokenRows tokens, Clock clock) {
        this.sessions = sessions;
        this.tries = tries;
        this.assertions = assertions;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void forget() {
        sessions.forgetEnded(clock.instant());
        tries.forgetBefore(clock.instant().minus(Tries.FORGOTTEN_AFTER));
        assertions.forgetBefore(clock.instant().minus(CLOCKS_APART));
        tokens.forgetBefore(clock.instant().minus(CLOCKS_APART));
    }
}
