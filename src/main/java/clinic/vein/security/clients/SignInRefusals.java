package clinic.vein.security.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Tells a system that it is not let in, as OAuth has it (RFC 6749, 5.2), and no more than that. Where its keys cannot be fetched, it
 * is told to come again: nothing was wrong with what it sent.
 */
final class SignInRefusals implements AuthenticationFailureHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : OAuth2ErrorCodes.INVALID_CLIENT;
        response.setStatus(
                switch (code) {
                    case OAuth2ErrorCodes.INVALID_CLIENT -> HttpStatus.UNAUTHORIZED.value();
                    case OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE.value();
                    default -> HttpStatus.BAD_REQUEST.value();
                });
        if (code.equals(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ClientKeys.ASKED_AGAIN_AFTER.toSeconds()));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), Map.of("error", code));
    }
}
