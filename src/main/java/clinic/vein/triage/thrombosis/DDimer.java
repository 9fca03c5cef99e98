package clinic.vein.triage.thrombosis;

import clinic.vein.process.FiredRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a D-dimer says.
 *
 * @param threshold from which on it is positive, in µg/L FEU; from 50 years on it rises with the age
 * @param result POSITIVE, NEGATIVE, or NOT_RELIABLE under anticoagulation
 */
public record DDimer(int threshold, String result, @Nullable String advice, List<FiredRule> rules) {

    static final String POSITIVE = "POSITIVE";
    static final String NEGATIVE = "NEGATIVE";
}
