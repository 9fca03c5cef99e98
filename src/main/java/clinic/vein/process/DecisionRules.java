package clinic.vein.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Tells what the rules of the clinic's decision tables turn on, without a case at hand. */
public interface DecisionRules {

    /**
     * The rules of a table that can fire at these answers. Whatever else a rule asks, such as a number, is taken as given:
     * who reads this may be told of a rule that does not fire in the end, but never misses one that does.
     *
     * @param decision the id of the decision in its model
     * @param answers by input name, those that may be chosen
     */
    List<AnswerRule> of(String decision, Map<String, List<String>> answers);

    /**
     * The numbers that a table compares an input with, in ascending order: between two of them every number meets the same
     * cells.
     *
     * @param decision the id of the decision in its model
     * @param input its name in the table
     */
    List<BigDecimal> edges(String decision, String input);
}
