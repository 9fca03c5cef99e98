package clinic.vein.security.web;

import clinic.vein.security.Sessions;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;

/** Ends whatever was opened before the account's second factor was another one, or none. */
@Component
class OtherSessions {

    private final Sessions sessions;

    OtherSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    void end(String account, HttpSession but) {
        sessions.end(account, session -> !session.getId().equals(but.getId()));
    }
}
