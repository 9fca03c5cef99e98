package clinic.vein.security.clients;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the tokens of other systems. Nobody else reads them, so they are signed and read with the same secret, of
 * {@link TokenKeys}: a token of one of the clinic's applications is good at all of them, and after a restart.
 */
@Component
class ClientTokens {

    static final String ISSUER = "vein-clinic-referral";

    private final TokenKeys keys;

    ClientTokens(TokenKeys keys) {
        this.keys = keys;
    }

    JwtGenerator generator() {
        JwtGenerator generator =
                new JwtGenerator(new NimbusJwtEncoder((wanted, context) -> List.<JWK>of(keys.signing())));
        generator.setJwtCustomizer(token -> {
            token.getJwsHeader().algorithm(MacAlgorithm.HS256);
            token.getClaims().issuer(ISSUER).audience(List.of(ISSUER));
        });
        return generator;
    }

    JwtDecoder decoder() {
        DefaultJWTProcessor<SecurityContext> reading = new DefaultJWTProcessor<>();
        JWSKeySelector<SecurityContext> selector = (header, context) -> JWSAlgorithm.HS256.equals(header.getAlgorithm())
                ? keys.believed(header.getKeyID()).map(key -> key.toSecretKey()).stream()
                        .toList()
                : List.of();
        reading.setJWSKeySelector(selector);
        // Spring's validators below ask the claims.
        reading.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(reading);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(ISSUER),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(ISSUER))));
        return decoder;
    }
}
