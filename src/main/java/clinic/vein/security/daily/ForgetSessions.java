package clinic.vein.security.daily;

import clinic.vein.security.Sessions;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whose time is over is signed out by the time alone; this only takes the rows away. */
@Component
class ForgetSessions {

    private final Sessions sessions;
    private final Clock clock;

    ForgetSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void forget() {
        sessions.forgetEnded(clock.instant());
    }
}
