package clinic.vein.process;

import java.util.Map;

/** Evaluates the clinic's decision tables. */
public interface Decisions {

    /**
     * @param decision the id of the decision in its model
     * @param facts codes, numbers and booleans only, by input name
     */
    Decided evaluate(String decision, Map<String, Object> facts);
}
