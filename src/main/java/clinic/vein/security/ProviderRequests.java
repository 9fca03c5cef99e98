package clinic.vein.security;

import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Envelope;
import clinic.vein.kernel.web.SealedCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;

/**
 * What was asked of the provider, until it sends the browser back: in a sealed cookie, since nobody is signed in yet and the
 * answer may reach another of the clinic's applications.
 */
@Component
class ProviderRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private final SealedCookie<Asked> cookie;

    ProviderRequests(DraftKey key, Clock clock) {
        cookie = new SealedCookie<>(
                "VEIN-PROVIDER",
                Asked.class,
                Duration.ofMinutes(10),
                new Envelope(key.key("provider-requests")),
                clock);
    }

    record Asked(
            String uri,
            String client,
            String redirect,
            Set<String> scopes,
            String state,
            Map<String, String> parameters,
            Map<String, String> attributes,
            String whole) {

        OAuth2AuthorizationRequest request() {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(uri)
                    .clientId(client)
                    .redirectUri(redirect)
                    .scopes(scopes)
                    .state(state)
                    .additionalParameters(said -> said.putAll(parameters))
                    .attributes(known -> known.putAll(attributes))
                    .authorizationRequestUri(whole)
                    .build();
        }
    }

    /** Only of the state that comes back. */
    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return cookie.read(request)
                .filter(asked -> asked.state().equals(state))
                .map(Asked::request)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            cookie.remove(request, response);
            return;
        }
        cookie.write(
                new Asked(
                        asked.getAuthorizationUri(),
                        asked.getClientId(),
                        asked.getRedirectUri(),
                        asked.getScopes(),
                        asked.getState(),
                        texts(asked.getAdditionalParameters()),
                        texts(asked.getAttributes()),
                        asked.getAuthorizationRequestUri()),
                request,
                response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        if (asked != null) {
            cookie.remove(request, response);
        }
        return asked;
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }
}
