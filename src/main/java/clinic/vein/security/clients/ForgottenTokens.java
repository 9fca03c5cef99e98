package clinic.vein.security.clients;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** A token carries all there is to know, and is short-lived: none is kept, and none is asked for again. */
final class ForgottenTokens implements OAuth2AuthorizationService {

    @Override
    public void save(OAuth2Authorization authorization) {
        // Nothing is kept.
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        // Nothing is kept.
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
        return null;
    }
}
