package clinic.vein.security.factor;

import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Envelope;
import clinic.vein.kernel.Seal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For the devices' secrets. The account is sealed with it, so that another's row opens for nobody. */
@Component
class FactorSeal {

    private final Envelope secrets;
    private final Seal codes;

    FactorSeal(DraftKey key) {
        secrets = new Envelope(key.key("second-factors"));
        codes = key.seal("recovery-codes");
    }

    byte[] seal(String account, DeviceSecret secret) {
        return secrets.seal(account, secret.bytes());
    }

    /** @return nothing where it was sealed with another key, or for somebody else */
    Optional<DeviceSecret> open(String account, byte[] sealed) {
        return secrets.openBytes(account, sealed).map(DeviceSecret::new);
    }

    byte[] hash(String account, String recoveryCode) {
        return codes.bytes(account + "\n" + recoveryCode);
    }
}
