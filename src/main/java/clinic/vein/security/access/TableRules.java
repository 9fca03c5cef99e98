package clinic.vein.security.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets through what the first row of the table that fits lets through; what no row fits is refused. */
public final class TableRules implements AuthorizationManager<RequestAuthorizationContext> {

    /** Whether anybody at all finds something there. */
    public static boolean know(HttpServletRequest request) {
        return AccessTable.rowFor(request).isPresent();
    }

    @Override
    public AuthorizationResult authorize(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        List<String> authorities = caller.get().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return new AuthorizationDecision(AccessTable.rowFor(request)
                .filter(row -> row.allows(authorities) && IncludedKinds.allow(row, authorities, request))
                .isPresent());
    }

    @Override
    @SuppressWarnings("deprecation") // still the interface's abstract method in Spring Security 6.5
    public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        return (AuthorizationDecision) authorize(caller, context);
    }
}
