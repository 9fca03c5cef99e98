package clinic.vein.security;

import java.util.List;
import java.util.Locale;
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

    private final Accounts accounts;

    AccountAuthentication(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        Accounts.Account account = accounts.signIn(request.getName(), String.valueOf(request.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("Unknown account or wrong password"));
        return UsernamePasswordAuthenticationToken.authenticated(account.id(), null, authorities(account.groups()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    static List<GrantedAuthority> authorities(List<String> groups) {
        return groups.stream()
                .<GrantedAuthority>map(group -> new SimpleGrantedAuthority(
                        "ROLE_" + group.replace("camunda-", "").toUpperCase(Locale.ROOT)))
                .toList();
    }
}
