package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What ended a referral from outside.
 *
 * @param report the same for all referrals that one report ended
 * @param diedOn as exactly as it is known; null where it is not, and for anything but a death
 * @param source of a death
 * @param said who told of a death, or why the referral is in error
 * @param before where the referral stood
 * @param undoAsked null until somebody says that it is wrong
 */
public record Ending(
        UUID id,
        ReferralId referral,
        UUID report,
        EndingKind kind,
        @Nullable BirthDate diedOn,
        @Nullable DeathSource source,
        String said,
        Instant recordedAt,
        String recordedBy,
        ReferralState before,
        @Nullable UndoAsked undoAsked) {

    public record UndoAsked(Instant at, String by, String reason) {}
}
