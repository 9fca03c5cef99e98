package clinic.vein.process;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which user task of the models a task is: one of ours, or one that only another version of the models has. An instance
 * keeps the version it was started with, so that after an update, or on the way back from one, both can be open.
 */
public sealed interface TaskKey permits CareTask, TaskKey.Unknown {

    /** The id of the user task in the model, such as {@code ReviewReferral}. */
    @JsonValue
    String id();

    @JsonCreator
    static TaskKey of(String id) {
        return CareTask.find(id).map(TaskKey.class::cast).orElseGet(() -> new Unknown(id));
    }

    /** A user task of another version: it can be listed and has a due date; what it is for, nobody here knows. */
    record Unknown(String id) implements TaskKey {}
}
