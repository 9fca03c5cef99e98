package clinic.vein.security.clients;

import clinic.vein.security.access.AccessTable;
import clinic.vein.security.access.SystemScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Of what a system asks for, what it is given: of SMART's scopes as much as it is registered for, so that
 * {@code system/*.rs} becomes what there is of it. Of what nothing can be given, nothing is.
 */
final class GrantedScopes implements AuthenticationConverter {

    private final OAuth2ClientCredentialsAuthenticationConverter asked =
            new OAuth2ClientCredentialsAuthenticationConverter();

    /** Whether it can be registered or granted. */
    static boolean isKnown(String scope) {
        return ApiClientSettings.SCOPES.contains(scope)
                || system(scope).findAny().isPresent();
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (!(asked.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken token)
                || !(token.getPrincipal() instanceof OAuth2ClientAuthenticationToken client)
                || client.getRegisteredClient() == null) {
            // Asks for another kind of grant, or is nobody; both are refused by Spring.
            return asked.convert(request);
        }
        return new OAuth2ClientCredentialsAuthenticationToken(
                client, granted(client.getRegisteredClient(), token.getScopes()), token.getAdditionalParameters());
    }

    /** @throws OAuth2AuthenticationException of one of which nothing can be given */
    static Set<String> granted(RegisteredClient client, Set<String> asked) {
        Set<String> granted = new LinkedHashSet<>();
        List<SystemScope> ofSmart = new ArrayList<>();
        for (String scope : asked) {
            List<SystemScope> given = cut(client, scope);
            if (ApiClientSettings.SCOPES.contains(scope) && client.getScopes().contains(scope)) {
                granted.add(scope);
            } else if (given.isEmpty()) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
            }
            ofSmart.addAll(given);
        }
        SystemScope.joined(ofSmart.stream()).forEach(scope -> granted.add(scope.toString()));
        return granted;
    }

    private static List<SystemScope> cut(RegisteredClient client, String scope) {
        return system(scope)
                .flatMap(each -> client.getScopes().stream()
                        .flatMap(GrantedScopes::registered)
                        .map(each::and))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of the clinic's own scopes, what each is in SMART's. */
    private static Stream<SystemScope> registered(String scope) {
        return switch (scope) {
            case "fhir:read" -> Stream.concat(system("system/*.rs"), system("system/Subscription.cud"));
            case "fhir:write" ->
                system("system/*.cud").filter(each -> !each.resource().equals("Subscription"));
            default -> system(scope);
        };
    }

    /** Of what is meant, what the clinic has: of each kind of resource by itself. */
    private static Stream<SystemScope> system(String scope) {
        return SystemScope.read(scope).stream()
                .flatMap(meant -> AccessTable.systemScopes().stream().map(meant::and))
                .flatMap(Optional::stream);
    }
}
