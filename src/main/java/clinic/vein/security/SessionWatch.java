package clinic.vein.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;

/** Ends sessions when their time is over or their account is gone, and keeps them up to date with its groups. */
@Component
public class SessionWatch {

    /**
     * What open pages ask by themselves: the Tasklist its lists and the open task, every ten seconds, with them our cards and
     * counts; our pages how long is left. Who points or types tells so by {@code POST /session}.
     */
    private static final Pattern UNATTENDED =
            Pattern.compile(".*/camunda/api/engine/engine/[^/]+/(filter/[^/]+/(list|count)|filter|task/count)"
                    + "|.*/api/tasks:(cards|counts)|.*/api/talk:count");

    private static final Pattern OPEN_TASK = Pattern.compile(".*/camunda/api/engine/engine/[^/]+/task/[^/]+");

    /** To find the device, or to set a new one up. */
    private static final Duration LONGEST_HALF = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final SessionSettings settings;
    private final Renewal renewal;
    private final Clock clock;

    SessionWatch(Accounts accounts, SessionSettings settings, Renewal renewal, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.renewal = renewal;
        this.clock = clock;
    }

    /** Whether somebody whose account has changed must sign in anew, to show more than was asked for the first time. */
    interface Renewal {
        boolean asksAnew(Authentication who, Accounts.Account account);
    }

    /**
     * @param ends when nothing more is done
     * @param extendable whether going on would put it off
     */
    public record TimeLeft(Duration ends, boolean extendable) {}

    /** Nothing for a session in which nobody is signed in. */
    public Optional<TimeLeft> timeLeft(HttpSession session) {
        SignedInSession known = session == null ? null : SignedInSession.of(session);
        if (known == null) {
            return Optional.empty();
        }
        Instant idleEnd = known.idleEnd(session);
        Instant lastEnd = known.lastEnd(settings.longest());
        boolean extendable = idleEnd.isBefore(lastEnd);
        return Optional.of(new TimeLeft(Duration.between(clock.instant(), extendable ? idleEnd : lastEnd), extendable));
    }

    /** Somebody has come in, whole or half, with what was right when it was looked at. */
    void begin(HttpSession session, Authentication who) {
        if (who.getDetails() instanceof PasswordShown shown) {
            begin(session, who.getName(), shown.version());
        } else {
            accounts.find(who.getName()).ifPresent(account -> begin(session, account.id(), account.version()));
        }
    }

    void begin(HttpSession session, String account, String version) {
        Instant now = clock.instant();
        new SignedInSession(account, now, now, now, version).keep(session);
    }

    /** The account, unless its password is another one than that which was shown. */
    Optional<Accounts.Account> unchanged(SignedInSession known) {
        return accounts.find(known.account())
                .filter(account -> account.version().equals(known.version()));
    }

    /** @return who is signed in from now on; nobody if the session must end */
    Optional<Authentication> check(HttpServletRequest request, HttpSession session, Authentication who) {
        Instant now = clock.instant();
        SignedInSession known = SignedInSession.of(session);
        if (known == null || !known.account().equals(who.getName())) {
            return Optional.empty();
        }
        if (!now.isBefore(known.idleEnd(session)) || !now.isBefore(known.lastEnd(settings.longest()))) {
            return Optional.empty();
        }
        if (HalfSignedIn.is(who)) {
            return now.isBefore(known.signedInAt().plus(LONGEST_HALF))
                    ? unchanged(known).map(account -> who)
                    : Optional.empty();
        }
        SignedInSession current = isActivity(request) ? known.active(now) : known;
        if (now.isBefore(known.checkedAt().plus(settings.rereadAfter()))) {
            current.keep(session);
            return Optional.of(who);
        }
        current.checked(now).keep(session);
        return unchanged(known)
                .filter(account -> !renewal.asksAnew(who, account))
                .map(account -> withAuthorities(who, AccountAuthentication.authorities(account.groups())));
    }

    private static boolean isActivity(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean isReadAgain = request.getMethod().equals("GET")
                && (path.endsWith("/session") || OPEN_TASK.matcher(path).matches());
        return !isReadAgain && !UNATTENDED.matcher(path).matches();
    }

    private static Authentication withAuthorities(Authentication who, Collection<GrantedAuthority> authorities) {
        if (Set.copyOf(who.getAuthorities()).equals(new HashSet<>(authorities))) {
            return who;
        }
        AbstractAuthenticationToken now = who instanceof OAuth2AuthenticationToken provided
                ? new OAuth2AuthenticationToken(
                        provided.getPrincipal(), authorities, provided.getAuthorizedClientRegistrationId())
                : UsernamePasswordAuthenticationToken.authenticated(who.getPrincipal(), null, authorities);
        now.setDetails(who.getDetails());
        return now;
    }
}
