package clinic.vein.audit.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.audit.FoldedRefusals;
import clinic.vein.audit.KnownAccounts;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.Role;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Who came in, who did not, who left. A sign-in that cannot be put on record fails. */
@Component
class SignIns {

    private static final Actor SOMEBODY = new Actor("unknown", Role.SYSTEM);

    private final AuditEvents events;
    private final FoldedRefusals refusals;
    private final KnownAccounts accounts;
    private final RegisteredClientRepository clients;

    SignIns(AuditEvents events, FoldedRefusals refusals, KnownAccounts accounts, RegisteredClientRepository clients) {
        this.events = events;
        this.refusals = refusals;
        this.clients = clients;
        this.accounts = accounts;
    }

    /** Another system's token is looked at with each request; it came in when the token was given. */
    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication() instanceof JwtAuthenticationToken) {
            return;
        }
        events.add(SignedIn.actor(event.getAuthentication()), AuditEntry.done(AuditAction.SIGNED_IN, null));
    }

    /** What was typed is kept only where it is the id of an account or of another system: it may be a password in the wrong field. */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String typed = event.getAuthentication().getName();
        boolean known = event.getAuthentication() instanceof OAuth2ClientAuthenticationToken
                ? clients.findByClientId(typed) != null
                : accounts.contains(typed);
        Actor actor = known ? new Actor(typed, Role.SYSTEM) : SOMEBODY;
        refusals.add(
                actor,
                AuditEntry.refused(
                        AuditAction.SIGN_IN_FAILED,
                        null,
                        event.getException().getClass().getSimpleName()));
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        events.add(SignedIn.actor(event.getAuthentication()), AuditEntry.done(AuditAction.SIGNED_OUT, null));
    }
}
