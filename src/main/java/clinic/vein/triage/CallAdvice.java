package clinic.vein.triage;

import clinic.vein.triage.thrombosis.LegVerdict;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What the tables say of a call so far.
 *
 * @param standing what a clinician must name before the patient goes on
 */
record CallAdvice(@JsonUnwrapped LegVerdict legs, List<StandingFinding> standing) {}
