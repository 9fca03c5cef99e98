package clinic.vein.security.access;

import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets through what the first row of the table that fits lets through; what no row fits is refused. */
public final class TableRules implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationResult authorize(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        return new AuthorizationDecision(AccessTable.rowFor(context.getRequest())
                .filter(row -> row.allows(caller.get().getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList()))
                .isPresent());
    }

    @Override
    @SuppressWarnings("deprecation") // still the interface's abstract method in Spring Security 6.5
    public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        return (AuthorizationDecision) authorize(caller, context);
    }
}
