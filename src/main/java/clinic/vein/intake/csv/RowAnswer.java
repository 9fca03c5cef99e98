package clinic.vein.intake.csv;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violation;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one row. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowAnswer(
        long line,
        Result result,
        @Nullable String id,
        @Nullable String reference,
        @Nullable Pathway pathway,
        @Nullable Urgency urgency,
        @Nullable List<Violation> violations,
        @Nullable String code) {

    public enum Result {
        ACCEPTED,
        REFUSED,
        ALREADY_KNOWN,
        FAILED
    }

    static RowAnswer accepted(long line, Referral referral) {
        ReferralId id = referral.id();
        return new RowAnswer(
                line,
                Result.ACCEPTED,
                id.toString(),
                referral.reference().toString(),
                referral.triagedPathway(),
                referral.triagedUrgency(),
                null,
                null);
    }

    static RowAnswer refused(long line, List<Violation> violations) {
        return new RowAnswer(line, Result.REFUSED, null, null, null, null, violations, null);
    }

    static RowAnswer alreadyKnown(long line, Reference reference) {
        return new RowAnswer(line, Result.ALREADY_KNOWN, null, reference.toString(), null, null, null, null);
    }

    static RowAnswer failed(long line, String code) {
        return new RowAnswer(line, Result.FAILED, null, null, null, null, null, code);
    }
}
