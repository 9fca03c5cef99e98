package clinic.vein.referral;

import java.util.Optional;

/** Somebody changed the referral between the look at it and the correction. */
public final class CorrectedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<PatientCorrection> last;

    CorrectedMeanwhile(Optional<PatientCorrection> last) {
        super("The referral was changed meanwhile");
        this.last = last;
    }

    /** The newest correction, which may be the reason. */
    public Optional<PatientCorrection> last() {
        return last;
    }
}
