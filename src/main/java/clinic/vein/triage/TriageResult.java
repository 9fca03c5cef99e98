package clinic.vein.triage;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.Decided;
import java.time.Instant;
import java.util.List;

/**
 * What triage decided.
 *
 * @param rlsPositive the first four criteria of the IRLSSG are all reported; the fifth is the physician's to answer
 * @param veinCriterion a reason for referral by NICE CG168 is reported
 */
public record TriageResult(
        Instant decidedAt,
        Pathway pathway,
        Urgency urgency,
        boolean rlsPositive,
        boolean veinSigns,
        boolean veinCriterion,
        List<Decided> decisions) {}
