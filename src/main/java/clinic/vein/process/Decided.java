package clinic.vein.process;

import java.util.List;

/**
 * What a decision table said.
 *
 * @param decision its id
 * @param version the version of the table that was deployed when it was asked
 * @param rules every rule that fired, those of required decisions first, in the order of the tables
 */
public record Decided(String decision, int version, List<FiredRule> rules) {

    /** The rules of the decision itself, without those of the decisions it requires. */
    public List<FiredRule> own() {
        return rules.stream().filter(rule -> rule.decision().equals(decision)).toList();
    }
}
