package clinic.vein.security.clients;

import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Envelope;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys that sign tokens, alike for all of the clinic's applications and after a restart. The newest signs; those before
 * it are still believed. A key that was sealed with another {@link DraftKey} is none of ours.
 */
@Component
class TokenKeys {

    private static final Duration SIGNS_FOR = Duration.ofDays(1);

    /** Far longer than a token lives. */
    private static final Duration BELIEVED_FOR = Duration.ofDays(2);

    /** A key that was taken away, since somebody got hold of it, is believed no longer than this. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    /** Tokens with made-up keys cost no more questions than this to the database. */
    private static final Duration NOT_ASKED_AGAIN_FOR = Duration.ofSeconds(1);

    private static final int BYTES = 32;

    private final TokenKeyRows rows;
    private final Envelope envelope;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    TokenKeys(TokenKeyRows rows, DraftKey secret, Clock clock) {
        this.rows = rows;
        this.envelope = new Envelope(secret.key("token-keys"));
        this.clock = clock;
    }

    private record Key(OctetSequenceKey key, Instant madeAt) {}

    /** @param keys the newest first */
    private record Known(List<Key> keys, Instant readAt) {

        boolean isOlderThan(Duration age, Instant now) {
            // Also where the clock was set back meanwhile.
            return Duration.between(readAt, now).abs().compareTo(age) >= 0;
        }

        Optional<OctetSequenceKey> key(@Nullable String id) {
            return keys.stream()
                    .map(Key::key)
                    .filter(key -> key.getKeyID().equals(id))
                    .findFirst();
        }
    }

    OctetSequenceKey signing() {
        Instant now = clock.instant();
        if (known.isOlderThan(KNOWN_FOR, now)) {
            read(now);
        }
        if (known.keys().isEmpty()
                || known.keys().get(0).madeAt().plus(SIGNS_FOR).isBefore(now)) {
            make(now);
        }
        return known.keys().get(0).key();
    }

    Optional<OctetSequenceKey> believed(@Nullable String id) {
        Instant now = clock.instant();
        Optional<OctetSequenceKey> key = known.key(id);
        if (known.isOlderThan(key.isPresent() ? KNOWN_FOR : NOT_ASKED_AGAIN_FOR, now)) {
            read(now);
            return known.key(id);
        }
        return key;
    }

    /** Two applications that make one at the same time have two: both sign, both are believed. */
    private void make(Instant now) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String id = UUID.randomUUID().toString();
        rows.add(new TokenKeyRows.Row(id, envelope.seal(id, secret), now));
        rows.forgetBefore(now.minus(BELIEVED_FOR));
        read(now);
    }

    private void read(Instant now) {
        List<Key> keys = rows.all().stream()
                .filter(row -> row.madeAt().isAfter(now.minus(BELIEVED_FOR)))
                .flatMap(row -> opened(row).stream())
                .toList();
        known = new Known(keys, now);
    }

    private Optional<Key> opened(TokenKeyRows.Row row) {
        return envelope.openBytes(row.id(), row.sealed())
                .map(secret -> new OctetSequenceKey.Builder(secret)
                        .keyID(row.id())
                        .algorithm(JWSAlgorithm.HS256)
                        .build())
                .map(key -> new Key(key, row.madeAt()));
    }
}
