package clinic.vein.referral;

import clinic.vein.kernel.Worded;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a clinical question. Who was asked may not know, and who sends a referral may not have asked: neither is
 * ever taken as a no.
 */
public enum Answer implements Worded {
    YES,
    NO,
    /** Asked, and the patient does not know. */
    UNKNOWN,
    /** Nobody asked: the sender has no such question, or the report is older than it. */
    NOT_ASKED;

    public static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    /** Reports of before there was an "I do not know" hold true and false. */
    @JsonCreator
    static Answer stored(JsonNode answer) {
        return answer.isBoolean() ? of(answer.booleanValue()) : valueOf(answer.textValue());
    }

    static Answer orNotAsked(@Nullable Answer answer) {
        return answer == null ? NOT_ASKED : answer;
    }

    public boolean isYes() {
        return this == YES;
    }

    /** Unknown or not asked: the question is still to be answered. */
    public boolean isOpen() {
        return this == UNKNOWN || this == NOT_ASKED;
    }
}
