package clinic.vein.referral;

import clinic.vein.kernel.CodeOfAnotherRelease;
import clinic.vein.referral.matching.PatientMatching.TypedName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists referrals, newest first. */
public interface ReferralList {

    /** @param state as the database has it, like pathway and urgency: another release may have written it */
    record Line(
            String id,
            String reference,
            String state,
            @Nullable String pathway,
            @Nullable String urgency,
            String source,
            Instant receivedAt,
            Instant clockStart,
            int version) {

        public String stateInWords() {
            return CodeOfAnotherRelease.title(ReferralState.class, state);
        }
    }

    /** @param state null for all */
    List<Line> list(@Nullable ReferralState state, int limit, int offset);

    /**
     * What is looked for; each criterion that is not null must fit.
     *
     * @param familyName as it is folded for comparing; with a given name, the two also fit the other way round
     * @param telephone as it is stored to be found by
     * @param identifier its letters and digits, in capitals
     */
    record Criteria(
            @Nullable TypedName familyName,
            @Nullable TypedName givenName,
            @Nullable LocalDate dateOfBirth,
            @Nullable Reference reference,
            @Nullable String telephone,
            @Nullable String identifier) {

        boolean hasName() {
            return familyName != null || givenName != null;
        }
    }

    List<Line> search(Criteria criteria, int limit);

    /** The same, where each word of the names may stand in any of the patient's names, and may be misspelt. */
    List<Line> searchNearly(Criteria criteria, int limit);
}
