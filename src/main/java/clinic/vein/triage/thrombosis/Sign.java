package clinic.vein.triage.thrombosis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;

/** A clinician's answer to one item of the Wells score. What was not examined, or is not known, is never a no. */
public enum Sign {
    YES,
    NO,
    /** Needs an examination that nobody has made, such as over the telephone. */
    NOT_EXAMINED,
    /** Asked, and neither patient nor record could tell. */
    UNKNOWN;

    /** Checks of before there was a "not examined" hold true and false. */
    @JsonCreator
    static Sign read(JsonNode answer) {
        if (answer.isBoolean()) {
            return answer.booleanValue() ? YES : NO;
        }
        return valueOf(answer.asText());
    }

    boolean isOpen() {
        return this == NOT_EXAMINED || this == UNKNOWN;
    }
}
