package clinic.vein.security.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.carefixture.SettableClock;
import clinic.vein.kernel.DraftKey;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtException;

/** Several of the clinic's applications on one database. */
class TokenKeysTest {

    private static final DraftKey SHARED = DraftKey.ofThisProcess();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T09:00:00Z"));
    private int asked;

    private final List<TokenKeyRows.Row> table = new ArrayList<>();

    private final TokenKeyRows rows = new TokenKeyRows() {
        @Override
        public List<Row> all() {
            asked++;
            return table.stream()
                    .sorted(Comparator.comparing(Row::madeAt).reversed())
                    .toList();
        }

        @Override
        public void add(Row row) {
            table.add(row);
        }

        @Override
        public void forgetBefore(Instant time) {
            table.removeIf(row -> row.madeAt().isBefore(time));
        }
    };

    private TokenKeys application() {
        return new TokenKeys(rows, SHARED, clock);
    }

    private static String token(OctetSequenceKey key, String audience) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims(audience));
        token.sign(new MACSigner(key));
        return token.serialize();
    }

    private static JWTClaimsSet claims(String audience) {
        return new JWTClaimsSet.Builder()
                .issuer(ClientTokens.ISSUER)
                .audience(audience)
                .subject("client-surgery")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
    }

    @Test
    void aTokenOfOneIsGoodAtAnotherAndAfterARestart() throws JOSEException {
        TokenKeys one = application();
        TokenKeys another = application();
        assertThat(another.believed("unknown")).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        String token = token(one.signing(), ClientTokens.ISSUER);
        assertThat(new ClientTokens(another).decoder().decode(token).getSubject())
                .isEqualTo("client-surgery");
        assertThat(new ClientTokens(application()).decoder().decode(token).getSubject())
                .isEqualTo("client-surgery");
        assertThat(another.signing().getKeyID()).isEqualTo(one.signing().getKeyID());
        assertThat(table).hasSize(1);
    }

    @Test
    void eachDayAnotherKeySignsAndTheOneBeforeIsBelievedOn() {
        TokenKeys one = application();
        TokenKeys another = application();
        OctetSequenceKey first = one.signing();
        another.signing();

        clock.pass(Duration.ofDays(1).plusSeconds(1));
        OctetSequenceKey second = one.signing();
        assertThat(second.getKeyID()).isNotEqualTo(first.getKeyID());
        assertThat(another.believed(second.getKeyID())).isEqualTo(Optional.of(second));
        assertThat(another.believed(first.getKeyID())).isEqualTo(Optional.of(first));
        assertThat(another.signing()).isEqualTo(second);

        clock.pass(Duration.ofDays(1).plusSeconds(1));
        one.signing();
        assertThat(table).extracting(TokenKeyRows.Row::id).doesNotContain(first.getKeyID());
        assertThat(another.believed(first.getKeyID())).isEmpty();
    }

    @Test
    void aKeyThatIsTakenAwayIsBelievedForAMinuteAtMost() {
        TokenKeys one = application();
        OctetSequenceKey first = one.signing();
        table.clear();
        clock.pass(Duration.ofSeconds(60));
        assertThat(one.believed(first.getKeyID())).isEmpty();
        assertThat(one.signing()).isNotEqualTo(first);
    }

    @Test
    void madeUpKeysHardlyAskTheDatabase() {
        TokenKeys one = application();
        one.signing();
        asked = 0;
        for (int i = 0; i < 1_000; i++) {
            one.believed("made-up-" + i);
        }
        assertThat(asked).isZero();
        clock.pass(Duration.ofSeconds(1));
        for (int i = 0; i < 1_000; i++) {
            one.believed("made-up-" + i);
        }
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void whoHasTheRowsAndNotTheSecretHasNoKey() {
        OctetSequenceKey key = application().signing();
        String kept = new String(table.get(0).sealed(), StandardCharsets.ISO_8859_1);
        assertThat(kept)
                .doesNotContain(new String(key.toByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain(key.getKeyValue().toString());
        TokenKeys stranger = new TokenKeys(rows, DraftKey.ofThisProcess(), clock);
        assertThat(stranger.believed(key.getKeyID())).isEmpty();

        TokenKeyRows.Row row = table.get(0);
        table.clear();
        table.add(new TokenKeyRows.Row("another-name", row.sealed(), row.madeAt()));
        assertThat(application().believed("another-name")).isEmpty();
    }

    @Test
    void whatIsForSomebodyElseOrUnsignedOrSignedOtherwiseIsRefused() throws JOSEException {
        ClientTokens tokens = new ClientTokens(application());
        OctetSequenceKey key = application().signing();
        SignedJWT longer =
                new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).build(), claims(ClientTokens.ISSUER));
        longer.sign(new MACSigner(key));
        for (String token : List.of(
                token(key, "client-surgery"),
                new PlainJWT(claims(ClientTokens.ISSUER)).serialize(),
                longer.serialize())) {
            assertThatThrownBy(() -> tokens.decoder().decode(token)).isInstanceOf(JwtException.class);
        }
    }
}
