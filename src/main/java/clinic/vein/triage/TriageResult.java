package clinic.vein.triage;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.Decided;
import clinic.vein.referral.Answer;
import java.time.Instant;
import java.util.List;

/**
 * What triage decided.
 *
 * @param rlsPositive whether the first four criteria of the IRLSSG are all reported, unknown while one of them is open; the
 *     fifth is the physician's to answer
 * @param veinSigns whether a sign of vein disease is reported, unknown while a vein question is open
 * @param veinCriterion whether a reason for referral by NICE CG168 is reported, unknown while a vein question is open
 */
public record TriageResult(
        Instant decidedAt,
        Pathway pathway,
        Urgency urgency,
        Answer rlsPositive,
        Answer veinSigns,
        Answer veinCriterion,
        List<Decided> decisions) {}
