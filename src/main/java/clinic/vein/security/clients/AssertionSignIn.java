package clinic.vein.security.clients;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Finds the system that signs in by key. Spring's own converter wants {@code client_id} besides, which SMART's backend
 * services do not send: who it is stands in what was signed, and is proved when the signature is looked at.
 */
final class AssertionSignIn implements AuthenticationConverter {

    static final ClientAuthenticationMethod METHOD =
            new ClientAuthenticationMethod("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");

    private static final int LONGEST = 16 * 1024;

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String[] types = request.getParameterValues(OAuth2ParameterNames.CLIENT_ASSERTION_TYPE);
        String[] assertions = request.getParameterValues(OAuth2ParameterNames.CLIENT_ASSERTION);
        if (types == null && assertions == null) {
            return null;
        }
        String client = client(request);
        String[] named = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        if (types == null
                || types.length != 1
                || !types[0].equals(METHOD.getValue())
                // One way to sign in at a time (RFC 6749, 2.3).
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getQueryString() != null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        if (client == null || named != null && (named.length != 1 || !named[0].equals(client))) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(
                client, METHOD, request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION), Map.of());
    }

    /** Who it says it is, which is not proved here; null where it says nothing that can be read. */
    static @Nullable String client(HttpServletRequest request) {
        String[] assertions = request.getParameterValues(OAuth2ParameterNames.CLIENT_ASSERTION);
        if (assertions == null || assertions.length != 1 || assertions[0].length() > LONGEST) {
            return null;
        }
        try {
            // An encrypted one has no claims to be read.
            JWTClaimsSet claims = JWTParser.parse(assertions[0]).getJWTClaimsSet();
            return claims == null ? null : claims.getSubject();
        } catch (ParseException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
