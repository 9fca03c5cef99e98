package clinic.vein.security.factor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The second factors of accounts. */
public interface SecondFactors {

    /**
     * @param confirmedAt null until a first code was right
     * @param lastStep of the last code that was taken
     * @param failures wrong codes since the last right one
     */
    record Factor(
            byte[] sealedSecret,
            Instant begunAt,
            @Nullable Instant confirmedAt,
            long lastStep,
            int failures,
            @Nullable Instant failedAt) {}

    /** @param codes recovery codes that are left */
    record Enrolled(String account, Instant since, int codes) {}

    /** Makes others wait who want this account's, until the transaction ends: no code is taken twice. */
    Optional<Factor> lock(String account);

    boolean isConfirmed(String account);

    /** In place of one that was never confirmed. */
    void begin(String account, byte[] sealedSecret, Instant now);

    void confirm(String account, long step, Instant now, List<byte[]> recoveryCodes);

    void accepted(String account, long step);

    void failed(String account, Instant now);

    /** @return false when there is no such code, or no longer */
    boolean takeRecoveryCode(String account, byte[] hash);

    /** @return false when there was none */
    boolean remove(String account);

    List<Enrolled> enrolled();
}
