package clinic.vein.security;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.Role;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The second half of signing in: whoever has shown the second factor gets the roles of the account. */
@Component
public class CompleteSignIn {

    static final String CODE_PAGE = "/sign-in/code";

    private final Accounts accounts;
    private final SessionWatch watch;
    private final SignInOutcome outcome;
    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final AuthenticationEventPublisher events;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    CompleteSignIn(
            Accounts accounts,
            SessionWatch watch,
            SignInOutcome outcome,
            SignInThrottle throttle,
            KnownDevices devices,
            AuthenticationEventPublisher events) {
        this.throttle = throttle;
        this.devices = devices;
        this.accounts = accounts;
        this.watch = watch;
        this.outcome = outcome;
        this.events = events;
    }

    /** Whether somebody is signed in by all that is asked of them: only then is there work that must not be lost. */
    public static boolean isComplete(@Nullable Principal who) {
        return who != null && !(who instanceof Authentication authentication && HalfSignedIn.is(authentication));
    }

    /** Who is half signed in, in the role in which they are about to come in. */
    public Optional<Actor> waiting() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return HalfSignedIn.is(who) ? accounts.find(who.getName()).map(CompleteSignIn::actor) : Optional.empty();
    }

    /** Puts it on record like a wrong password. */
    public void failed(Actor actor, Duration wait) {
        events.publishAuthenticationFailure(
                wait.isZero() ? new WrongCode() : new TooManyTries(wait), HalfSignedIn.of(actor.id()));
    }

    /** Sends on to the page that was wanted. */
    public void goOn(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        outcome.goOn(request, response, let(actor, request, response));
    }

    /** @return where to go on, after something was read */
    public String in(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        Authentication whole = let(actor, request, response);
        devices.remember(actor.id(), request, response);
        return outcome.firstPage(request, response, whole);
    }

    /**
     * In a session of its own: whoever knew the old one has shown a password only, and a request that still has the old one
     * in hand would write its name back over another one.
     */
    private Authentication let(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        HttpSession half = request.getSession();
        Accounts.Account account = Optional.ofNullable(SignedInSession.of(half))
                .flatMap(watch::unchanged)
                .filter(known -> known.id().equals(actor.id()))
                .orElseThrow(WrongCode::new);
        Authentication whole = AccountAuthentication.whole(account);
        throttle.complete(account.id(), devices.buildDetails(request));
        events.publishAuthenticationSuccess(whole);
        half.invalidate();
        watch.begin(request.getSession(), account.id(), account.version());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(whole);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return whole;
    }

    private static Actor actor(Accounts.Account account) {
        return Actor.of(
                account.id(), account.groups().stream().map(Role::ofGroup).flatMap(Optional::stream));
    }
}
