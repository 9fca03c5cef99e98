package clinic.vein.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Systems that sign in by key, with keys made anew for each run: {@code client-keyed} may all that FHIR has, {@code client-follower} only
 * read tasks, and the keys of {@code client-away} are where nobody answers.
 */
public final class KeyedSystem {

    public static final String ENDPOINT = "http://localhost:8080/oauth2/token";

    /** As many are called {@code client-load-0} and so on, and send many requests. */
    public static final int LOADING = 8;

    /** On P-384. */
    public static final ECKey CURVE;

    public static final RSAKey RSA;

    static {
        try {
            CURVE = new ECKeyGenerator(Curve.P_384).keyID("curve").generate();
            RSA = new RSAKeyGenerator(2048).keyID("rsa").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyedSystem() {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Registered {

        @Bean
        DynamicPropertyRegistrar keyedSystems() {
            String keys = new JWKSet(List.<JWK>of(CURVE, RSA)).toPublicJWKSet().toString();
            return properties -> {
                properties.add("clinic.api-clients.client-keyed.jwks", () -> keys);
                properties.add("clinic.api-clients.client-keyed.scopes", () -> "fhir:read,fhir:write");
                properties.add("clinic.api-clients.client-follower.jwks", () -> keys);
                properties.add("clinic.client-keys.hosts", () -> "localhost");
                properties.add("clinic.api-clients.client-away.jwks-url", () -> "https://localhost:1/keys");
                properties.add("clinic.api-clients.client-away.scopes", () -> "fhir:read");
                for (int i = 0; i < LOADING; i++) {
                    properties.add("clinic.api-clients.client-load-" + i + ".jwks", () -> keys);
                    properties.add("clinic.api-clients.client-load-" + i + ".scopes", () -> "fhir:read,fhir:write");
                }
                properties.add("clinic.api-clients.client-follower.scopes", () -> "system/Task.rs");
            };
        }
    }

    /** What is right in each way; a test changes one. */
    public static JWTClaimsSet.Builder claims(String client, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(ENDPOINT)
                .expirationTime(Date.from(now.plusSeconds(240)))
                .jwtID(UUID.randomUUID().toString());
    }

    public static String signed(JWK key, JWTClaimsSet.Builder claims) {
        return signed(
                new JWSHeader.Builder(key instanceof ECKey ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384), key, claims);
    }

    public static String signed(JWSHeader.Builder header, JWK key, JWTClaimsSet.Builder claims) {
        try {
            JWSSigner signer = key instanceof ECKey curve ? new ECDSASigner(curve) : new RSASSASigner(key.toRSAKey());
            SignedJWT assertion = new SignedJWT(header.keyID(key.getKeyID()).build(), claims.build());
            assertion.sign(signer);
            return assertion.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static HttpResponse<String> ask(int port, String assertion, String scope) {
        return post(
                port,
                "/oauth2/token",
                "grant_type=client_credentials&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8) + "&"
                        + proof(assertion));
    }

    public static String proof(String assertion) {
        return "client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
                + "&client_assertion=" + assertion;
    }

    /** Of {@code client-keyed}. */
    public static String token(int port, String scope) {
        return token(port, "client-keyed", scope);
    }

    public static String token(int port, String client, String scope) {
        try {
            return new ObjectMapper()
                    .readTree(ask(port, signed(CURVE, claims(client, Instant.now())), scope)
                            .body())
                    .required("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static HttpResponse<String> post(int port, String path, String form) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
