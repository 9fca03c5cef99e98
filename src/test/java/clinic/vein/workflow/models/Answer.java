package clinic.vein.workflow.models;

import java.util.List;
import java.util.Map;

/**
 * What a table said.
 *
 * @param rules the ids of the rules that fired, those of required decisions first
 */
record Answer(List<String> rules, List<Map<String, Object>> outputs) {

    List<Object> all(String output) {
        return outputs.stream().map(each -> each.get(output)).toList();
    }

    Object only(String output) {
        if (outputs.size() != 1) {
            throw new AssertionError("One result expected, not " + outputs);
        }
        return outputs.get(0).get(output);
    }
}
