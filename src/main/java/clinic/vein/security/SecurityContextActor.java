package clinic.vein.security;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

@Component
class SecurityContextActor implements CurrentActor {

    @Override
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return Actor.SYSTEM;
        }
        if (authentication instanceof AnonymousAuthenticationToken) {
            return Actor.PATIENT;
        }
        if (authentication instanceof JwtAuthenticationToken) {
            return new Actor(authentication.getName(), Role.CLIENT);
        }
        return Actor.of(authentication.getName(), roles(authentication));
    }

    @Override
    public Set<Role> roles() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? Set.of(get().role())
                : roles(authentication).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void asSystem(Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Stream<Role> roles(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(Role::ofAuthority)
                .flatMap(Optional::stream);
    }
}
