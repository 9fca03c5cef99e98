package clinic.vein.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who has shown a password and not the second factor yet. They have no role at all, and the table of who may call
 * what asks for one everywhere: the engine's web apps, whose own rules know the account by its name only, stand behind it.
 */
public final class HalfSignedIn {

    public static final GrantedAuthority MARK = new SimpleGrantedAuthority("SECOND_STEP");

    private HalfSignedIn() {}

    static UsernamePasswordAuthenticationToken of(String account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of(MARK));
    }

    static boolean is(@Nullable Authentication authentication) {
        return authentication != null && authentication.getAuthorities().contains(MARK);
    }
}
