package clinic.vein.vascular.followup;

import clinic.vein.kernel.ReferralId;
import java.time.LocalDate;
import java.util.UUID;

/** A call to a patient long after treatment. */
public record Recall(UUID id, ReferralId referral, int months, LocalDate dueOn) {}
