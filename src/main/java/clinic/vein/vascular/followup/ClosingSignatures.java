package clinic.vein.vascular.followup;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of signatures under closing letters. */
public interface ClosingSignatures {

    /**
     * @param remarks null where there are none
     * @param corrections what stands in the letter otherwise than the record says it
     */
    record Signed(@Nullable String remarks, List<LetterCorrection> corrections, Actor by) {}

    void add(ReferralId id, @Nullable String remarks, List<LetterCorrection> corrections, Actor by, Instant at);

    Optional<Signed> find(ReferralId id);
}
