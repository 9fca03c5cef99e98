package clinic.vein.audit.web;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Who stands behind an authentication, where the thread does not know it yet or no longer. */
final class SignedIn {

    private SignedIn() {}

    static Actor actor(@Nullable Authentication authentication) {
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return Actor.PATIENT;
        }
        return Actor.of(
                authentication.getName(),
                authentication.getAuthorities().stream()
                        .map(authority -> Role.ofAuthority(authority.getAuthority()))
                        .flatMap(Optional::stream));
    }
}
