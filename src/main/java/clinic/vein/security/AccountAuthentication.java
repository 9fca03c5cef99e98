package clinic.vein.security;

import clinic.vein.kernel.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Signs people in by their account; each of their groups becomes a role. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    /** As long as the engine's column. */
    private static final int LONGEST_ID = 64;

    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final SignInSettings settings;
    private final SecondFactorRule secondFactor;

    AccountAuthentication(
            Accounts accounts, SignInThrottle throttle, SignInSettings settings, SecondFactorRule secondFactor) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.settings = settings;
        this.secondFactor = secondFactor;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String id = request.getName();
        if (!settings.localAccounts()
                || id.length() > LONGEST_ID
                // The engine would let its owner set a password, which would outlive the account at the provider.
                || ProvidedUsers.isProvided(id)
                || !(request.getDetails() instanceof SignInOrigin origin)) {
            throw wrong();
        }
        throttle.begin(id, origin);
        Accounts.Account account =
                accounts.signIn(id, String.valueOf(request.getCredentials())).orElseThrow(AccountAuthentication::wrong);
        throttle.succeeded(id, origin);
        boolean half = secondFactor.asks(account);
        if (half) {
            throttle.half(id, origin);
        }
        UsernamePasswordAuthenticationToken who = half ? HalfSignedIn.of(account.id()) : whole(account);
        who.setDetails(new PasswordShown(origin, account.version()));
        return who;
    }

    static UsernamePasswordAuthenticationToken whole(Accounts.Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.id(), null, authorities(account.groups()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Of the groups that are roles, by the same reading that says who needs a second factor: another spelling is no role. */
    static List<GrantedAuthority> authorities(List<String> groups) {
        return groups.stream()
                .map(Role::ofGroup)
                .flatMap(Optional::stream)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("Unknown account or wrong password");
    }
}
