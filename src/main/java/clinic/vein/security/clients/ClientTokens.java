package clinic.vein.security.clients;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the tokens of other systems. Nobody else reads them, so one key of this process is enough: after a
 * restart they ask for another token, as they do every few minutes.
 */
@Component
class ClientTokens {

    static final String ISSUER = "vein-clinic-referral";

    private final SecretKey key = randomKey();

    JwtGenerator generator() {
        JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(new ImmutableSecret<>(key)));
        generator.setJwtCustomizer(token -> {
            token.getJwsHeader().algorithm(MacAlgorithm.HS256);
            token.getClaims().issuer(ISSUER);
        });
        return generator;
    }

    JwtDecoder decoder() {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new JwtIssuerValidator(ISSUER)));
        return decoder;
    }

    private static SecretKey randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new SecretKeySpec(key, "HmacSHA256");
    }
}
