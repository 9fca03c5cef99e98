package clinic.vein.workflow.models;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** What a table is asked about: input names with values, null where something is unknown. */
record Facts(Map<String, Object> values) {

    static final Facts NONE = new Facts(Map.of());

    Facts {
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    Facts with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return new Facts(more);
    }
}
