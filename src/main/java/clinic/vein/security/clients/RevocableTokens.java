package clinic.vein.security.clients;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** A token carries all there is to know, and is short-lived: none is kept but the names of those that were given back. */
final class RevocableTokens implements OAuth2AuthorizationService {

    private final ApiClients clients;
    private final JwtDecoder reading;
    private final RevokedTokens revoked;

    RevocableTokens(ApiClients clients, JwtDecoder reading, RevokedTokens revoked) {
        this.clients = clients;
        this.reading = reading;
        this.revoked = revoked;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> token = authorization.getAccessToken();
        if (token != null && token.isInvalidated()) {
            revoked.add(
                    authorization.getId(),
                    Objects.requireNonNull(token.getToken().getExpiresAt()));
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        // Nothing is kept.
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    /** Reads it out of the token itself. */
    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        Jwt read;
        try {
            read = reading.decode(token);
        } catch (JwtException noneOfOurs) {
            return null;
        }
        RegisteredClient client = clients.findByClientId(read.getSubject());
        Instant begins = read.getIssuedAt();
        return client == null || begins == null
                ? null
                : OAuth2Authorization.withRegisteredClient(client)
                        .id(read.getId())
                        .principalName(client.getClientId())
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .accessToken(new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER, token, begins, read.getExpiresAt()))
                        .build();
    }
}
