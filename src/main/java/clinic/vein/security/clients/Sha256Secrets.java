package clinic.vein.security.clients;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Secrets of other systems, which are random and long. */
final class Sha256Secrets implements PasswordEncoder {

    @Override
    public String encode(CharSequence secret) {
        return digest(secret.toString());
    }

    @Override
    public boolean matches(CharSequence secret, String kept) {
        return MessageDigest.isEqual(
                encode(secret).getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
    }

    static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
