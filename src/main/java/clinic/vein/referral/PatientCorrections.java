package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import java.util.List;

/** The store of corrections. */
public interface PatientCorrections {

    void add(ReferralId id, PatientCorrection correction);

    /** The newest first. */
    List<PatientCorrection> of(ReferralId id);
}
