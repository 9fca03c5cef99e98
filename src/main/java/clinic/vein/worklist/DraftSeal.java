package clinic.vein.worklist;

import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Seal;
import clinic.vein.kernel.TaskId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** AES-256-GCM. The task and the person are sealed with it, so that a row moved to somebody else's opens for nobody. */
@Component
class DraftSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String PURPOSE = "vein-clinic-referral task drafts";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    DraftSeal(DraftKey secret) {
        key = new SecretKeySpec(new Seal(secret.bytes()).bytes(PURPOSE), "AES");
    }

    byte[] seal(TaskId task, String account, String typed) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, task, account).doFinal(typed.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    /** @return nothing where it was sealed with another key, or for somebody else */
    Optional<String> open(TaskId task, String account, byte[] sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        try {
            return Optional.of(new String(
                    cipher(Cipher.DECRYPT_MODE, nonce, task, account).doFinal(rest), StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, TaskId task, String account) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((task.value() + "\n" + account).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
