package clinic.vein.workflow.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords by bcrypt rather than by the engine's own fast hash. Argon2id would need Bouncy Castle, which is
 * several times the size of everything else this needs; bcrypt is in what is there already.
 *
 * <p>bcrypt reads 72 bytes only, and the engine puts its salt after the password: a long password would push the salt,
 * and its own end, out of sight. So it is given a digest of both, of 64 characters without a zero byte. The digest has a
 * key of its own, so that plain digests stolen elsewhere are of no use against these.
 */
@Component
final class AccountPasswords implements PasswordEncryptor {

    private static final int COST = 11;

    private static final byte[] PURPOSE =
            "Vein Clinic Referral, passwords of accounts".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = "HmacSHA384";

    /** Nobody's, to be checked where there is no account, so that the answer takes as long. */
    private static final String NOBODYS = "$2a$11$86IRvLbqJQjRo3nVw7LUTu7y3HCxTHfCRqXPawRGtUmv8W/rwdVci";

    private final BCryptPasswordEncoder bcrypt;

    AccountPasswords() {
        this(COST);
    }

    /** @param cost of new passwords, as the power of two of rounds; those that are kept tell their own */
    AccountPasswords(int cost) {
        bcrypt = new BCryptPasswordEncoder(cost);
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(digest(password), encrypted);
    }

    void checkNobodys(String password) {
        check(password, NOBODYS);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt-hmac-sha384";
    }

    private static String digest(String password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(PURPOSE, DIGEST));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
