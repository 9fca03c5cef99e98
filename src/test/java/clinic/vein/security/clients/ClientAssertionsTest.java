package clinic.vein.security.clients;

import static clinic.vein.testing.KeyedSystem.CURVE;
import static clinic.vein.testing.KeyedSystem.RSA;
import static clinic.vein.testing.KeyedSystem.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.carefixture.SettableClock;
import clinic.vein.testing.KeyedSystem;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** What another system signs to sign in, right and wrong in each way. */
class ClientAssertionsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");
    private static final String CLIENT = "client-keyed";

    private final SettableClock clock = new SettableClock(NOW);
    private final Set<String> used = new HashSet<>();
    private final ClientAssertions assertions = assertions(clock);

    private ClientAssertions assertions(SettableClock time) {
        String keys = new JWKSet(List.<JWK>of(CURVE, RSA)).toPublicJWKSet().toString();
        ApiClientSettings settings = new ApiClientSettings(
                Map.of(CLIENT, new ApiClientSettings.Client(null, keys, null, Set.of("fhir:read"))));
        UsedAssertions shared = new UsedAssertions() {
            @Override
            public boolean use(String client, String id, Instant until) {
                return used.add(client + " " + id);
            }

            @Override
            public void forgetBefore(Instant before) {}
        };
        return new ClientAssertions(
                new ClientKeys(settings, new FetchKeys(new ClientKeySettings(Set.of()))),
                shared,
                URI.create(KeyedSystem.ENDPOINT),
                time);
    }

    private void check(String assertion) {
        check(assertions, assertion);
    }

    private static void check(ClientAssertions asked, String assertion) {
        asked.createDecoder(RegisteredClient.withId(CLIENT)
                        .clientId(CLIENT)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .build())
                .decode(assertion);
    }

    private static JWTClaimsSet.Builder claims() {
        return KeyedSystem.claims(CLIENT, NOW);
    }

    @Test
    void bothAlgorithmsAreTaken() {
        check(signed(CURVE, claims()));
        check(signed(RSA, claims()));
        check(signed(CURVE, claims().issueTime(Date.from(NOW)).notBeforeTime(Date.from(NOW))));
        assertThat(used).hasSize(3);
    }

    @Test
    void eachCountsOnceAtAllApplications() {
        String assertion = signed(CURVE, claims());
        check(assertion);

        assertThatThrownBy(() -> check(assertion)).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> check(assertions(new SettableClock(NOW.plusSeconds(20))), assertion))
                .as("another of the clinic's applications")
                .isInstanceOf(JwtException.class);
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("another's", claims -> claims.subject("client-hospital")),
                wrong("another issuer", claims -> claims.issuer("client-hospital")),
                wrong("no issuer", claims -> claims.issuer(null)),
                wrong("for another", claims -> claims.audience("https://elsewhere.example/oauth2/token")),
                wrong("for the base alone", claims -> claims.audience("http://localhost:8080/fhir")),
                wrong("for others too", claims -> claims.audience(List.of(KeyedSystem.ENDPOINT, "https://a.example"))),
                wrong("for nobody", claims -> claims.audience((String) null)),
                wrong("without an end", claims -> claims.expirationTime(null)),
                wrong("too late", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(31)))),
                wrong("too long", claims -> claims.expirationTime(Date.from(NOW.plusSeconds(331)))),
                wrong("for ever", claims -> claims.claim("exp", Long.MAX_VALUE)),
                wrong("an end in words", claims -> claims.claim("exp", "tomorrow")),
                wrong("not yet", claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(31)))),
                wrong("from the future", claims -> claims.issueTime(Date.from(NOW.plusSeconds(31)))),
                wrong("without a name", claims -> claims.jwtID(null)),
                wrong("with an empty name", claims -> claims.jwtID(" ")),
                wrong("with a long name", claims -> claims.jwtID("x".repeat(257))),
                wrong("a name that is no text", claims -> claims.claim("jti", List.of("a"))));
    }

    private static Arguments wrong(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void oneWrongClaimIsEnough(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        String assertion = signed(CURVE, change.apply(claims()));

        assertThatThrownBy(() -> check(assertion)).isInstanceOf(JwtException.class);
        assertThat(used).as("nothing counts as used that was not right").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-29, 0, 300, 329})
    void clocksMayBeHalfAMinuteApart(long seconds) {
        assertThatCode(() -> check(signed(CURVE, claims().expirationTime(Date.from(NOW.plusSeconds(seconds))))))
                .doesNotThrowAnyException();
    }

    /** None, a secret that is the public key, another algorithm, a key that is not registered or has no name. */
    @Test
    void onlyARegisteredKeyAndItsOwnAlgorithmCount() throws Exception {
        SignedJWT shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS384).keyID("rsa").build(), claims().build());
        shared.sign(new MACSigner(RSA.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        SignedJWT encoded = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa").build(), claims().build());
        encoded.sign(new MACSigner(RSA.toRSAPublicKey().getEncoded()));
        ECKey stranger = new ECKeyGenerator(Curve.P_384).keyID("curve").generate();
        SignedJWT nameless = new SignedJWT(new JWSHeader(JWSAlgorithm.ES384), claims().build());
        nameless.sign(new com.nimbusds.jose.crypto.ECDSASigner(CURVE));
        String whole = signed(CURVE, claims());
        for (String assertion : List.of(
                new PlainJWT(claims().build()).serialize(),
                shared.serialize(),
                encoded.serialize(),
                signed(new JWSHeader.Builder(JWSAlgorithm.RS256), RSA, claims()),
                signed(new JWSHeader.Builder(JWSAlgorithm.PS384), RSA, claims()),
                signed(stranger, claims()),
                // The key comes along, as in the header of who has none registered.
                signed(new JWSHeader.Builder(JWSAlgorithm.ES384).jwk(stranger.toPublicJWK()), stranger, claims()),
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.ES384).jwkURL(URI.create("https://stranger.example/keys")),
                        CURVE,
                        claims()),
                signed(new JWSHeader.Builder(JWSAlgorithm.ES384).criticalParams(Set.of("b64x")), CURVE, claims()),
                signed(new JWSHeader.Builder(JWSAlgorithm.ES384).type(new JOSEObjectType("at+jwt")), CURVE, claims()),
                nameless.serialize(),
                whole.substring(0, whole.lastIndexOf('.') + 1),
                whole.substring(0, whole.length() - 6) + "AAAAAA",
                "a.b.c",
                "")) {
            assertThatThrownBy(() -> check(assertion)).as(assertion).isInstanceOf(JwtException.class);
        }
        assertThat(used).isEmpty();
    }

    @Test
    void keysThatAreNotGoodEnoughAreNotRegistered() throws Exception {
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID("other").generate();
        for (JWKSet keys : List.of(
                new JWKSet(CURVE),
                new JWKSet(new RSAKeyGenerator(1024, true).keyID("short").generate()).toPublicJWKSet(),
                new JWKSet(other).toPublicJWKSet(),
                new JWKSet(new ECKey.Builder(CURVE.toPublicJWK()).keyID(null).build()),
                new JWKSet(List.<JWK>of(CURVE.toPublicJWK(), CURVE.toPublicJWK())),
                new JWKSet())) {
            String text = keys.toString(false);
            assertThatThrownBy(() -> new ApiClientSettings.Client(null, text, null, Set.of("fhir:read")))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new ApiClientSettings.Client(null, "{", null, Set.of("fhir:read")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ApiClientSettings.Client(null, null, null, Set.of("fhir:read")))
                .hasMessageContaining("jwks");
    }
}
