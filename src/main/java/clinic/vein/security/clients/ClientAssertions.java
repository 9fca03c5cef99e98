package clinic.vein.security.clients;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * What a system has signed with its own key to prove who it is (SMART App Launch 2.2, client authentication by asymmetric
 * keys; RFC 7523): for this token endpoint and no other, for five minutes at most, and once.
 */
final class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {

    /** Those that SMART asks of every server. None of them is made with a secret that both sides know. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES384, JWSAlgorithm.RS384);

    static final Duration LONGEST = Duration.ofMinutes(5);

    /** How far the clocks of both sides may be apart. */
    static final Duration CLOCKS_APART = Duration.ofSeconds(30);

    private static final int LONGEST_ID = 256;

    private static final MappedJwtClaimSetConverter CLAIMS = MappedJwtClaimSetConverter.withDefaults(Map.of());

    private final ClientKeys keys;
    private final UsedAssertions used;
    private final String endpoint;
    private final Clock clock;

    /** @param endpoint where tokens are asked for, as everybody writes it */
    ClientAssertions(ClientKeys keys, UsedAssertions used, URI endpoint, Clock clock) {
        this.keys = keys;
        this.used = used;
        this.endpoint = endpoint.toString();
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        String id = client.getClientId();
        JWSKeySelector<SecurityContext> known = new JWSVerificationKeySelector<>(ALGORITHMS, keys.of(id));
        DefaultJWTProcessor<SecurityContext> reading = new DefaultJWTProcessor<>();
        // A key without a name would be any of the client's, and an address of keys in the header somebody else's.
        reading.setJWSKeySelector((header, context) -> header.getKeyID() == null
                        || header.getJWKURL() != null && !header.getJWKURL().equals(keys.address(id))
                ? List.of()
                : known.selectJWSKeys(header, context));
        reading.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(reading);
        decoder.setClaimSetConverter(ClientAssertions::asSaid);
        // Spring's validators would let the clocks be a minute apart, and ask neither for once nor for how long.
        decoder.setJwtValidator(assertion -> {
            String wrong = wrong(assertion, id);
            return wrong == null
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, wrong, null));
        });
        return assertion -> {
            try {
                return decoder.decode(assertion);
            } catch (JwtException failed) {
                // Whoever makes names of keys up comes here too, and is wrong.
                if (failed.getCause() instanceof KeySourceException && keys.cannotBeFetched(id)) {
                    throw new OAuth2AuthenticationException(
                            new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE), failed);
                }
                throw failed;
            }
        };
    }

    /** Spring makes up when it was signed, where that was not said. */
    private static Map<String, Object> asSaid(Map<String, Object> claims) {
        Map<String, Object> read = new HashMap<>(CLAIMS.convert(claims));
        if (claims.get(JwtClaimNames.IAT) == null) {
            read.remove(JwtClaimNames.IAT);
        }
        return read;
    }

    /** @return which claim; null where none is, and only then it counts as used */
    private @Nullable String wrong(Jwt assertion, String client) {
        Instant now = clock.instant();
        Instant end = assertion.getExpiresAt();
        String id = assertion.getId();
        if (!client.equals(assertion.getSubject()) || !client.equals(assertion.getClaimAsString("iss"))) {
            return "sub";
        }
        // One that is for others too could be shown here by them.
        if (!Objects.equals(assertion.getAudience(), List.of(endpoint))) {
            return "aud";
        }
        if (end == null
                || !end.plus(CLOCKS_APART).isAfter(now)
                || end.isAfter(now.plus(LONGEST).plus(CLOCKS_APART))) {
            return "exp";
        }
        if (isAhead(assertion.getNotBefore(), now) || isAhead(assertion.getIssuedAt(), now)) {
            return "iat";
        }
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            return "jti";
        }
        return used.use(client, id, end.plus(CLOCKS_APART)) ? null : "replay";
    }

    private static boolean isAhead(@Nullable Instant time, Instant now) {
        return time != null && time.isAfter(now.plus(CLOCKS_APART));
    }
}
