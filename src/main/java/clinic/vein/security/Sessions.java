package clinic.vein.security;

import java.time.Instant;
import java.util.function.Predicate;
import org.springframework.session.Session;

/** All sessions, of all the clinic's applications on this database. */
public interface Sessions {

    /** Ends those of the account which are meant; whichever application is asked next finds nobody signed in. */
    void end(String account, Predicate<Session> meant);

    /** Takes away those whose time is over. @return how many */
    int forgetEnded(Instant now);
}
