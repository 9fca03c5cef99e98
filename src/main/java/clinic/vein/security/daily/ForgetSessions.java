package clinic.vein.security.daily;

import clinic.vein.security.Sessions;
import clinic.vein.security.limits.Tries;
import clinic.vein.security.limits.TryCounts;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whose time is over is signed out, and what failed long ago counts no more, by the time alone; this takes the rows away. */
@Component
class ForgetSessions {

    private final Sessions sessions;
    private final TryCounts tries;
    private final Clock clock;

    ForgetSessions(Sessions sessions, TryCounts tries, Clock clock) {
        this.sessions = sessions;
        this.tries = tries;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void forget() {
        sessions.forgetEnded(clock.instant());
        tries.forgetBefore(clock.instant().minus(Tries.FORGOTTEN_AFTER));
    }
}
