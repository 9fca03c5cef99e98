package clinic.vein.process;

import java.util.Map;
import java.util.Set;

/**
 * A rule of a decision table, as far as it turns on answers that are chosen from a list.
 *
 * @param rule as it would fire
 * @param answers by input name, the answers at which it can fire; a question at all of whose answers it can is missing
 */
public record AnswerRule(FiredRule rule, Map<String, Set<String>> answers) {}
