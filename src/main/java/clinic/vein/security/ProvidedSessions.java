package clinic.vein.security;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Ends sessions when the provider says so, to whichever of the clinic's applications: each session tells by itself whose it
 * is there, so there is no list of them. A provider must name the person; a session alone, which it may name, finds nobody.
 */
@Component
class ProvidedSessions implements OidcSessionRegistry {

    private final Sessions sessions;

    ProvidedSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {
        // The session itself has it.
    }

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String session) {
        return null;
    }

    /** @return none: those that were meant have ended, and nobody has to be asked to end them */
    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken said) {
        if (said.getSubject() != null) {
            sessions.end(
                    ProvidedUsers.id(said.getIssuer().toString(), said.getSubject()),
                    session ->
                            said.getSessionId() == null || said.getSessionId().equals(sessionThere(session)));
        }
        return List.of();
    }

    private static @Nullable String sessionThere(Session session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context != null
                        && Objects.requireNonNull(context.getAuthentication()).getPrincipal() instanceof OidcUser user
                ? user.getIdToken().getClaimAsString("sid")
                : null;
    }
}
