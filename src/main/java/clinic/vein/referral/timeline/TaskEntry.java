package clinic.vein.referral.timeline;

import clinic.vein.kernel.Role;
import clinic.vein.process.ClaimEnd;
import clinic.vein.process.TaskKey;
import org.jspecify.annotations.Nullable;

/** A person's task. */
public sealed interface TaskEntry extends TimelineEntry {

    TaskKey task();

    record TaskCreated(TaskKey task) implements TaskEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.taskCreated(task);
        }
    }

    record TaskClaimed(TaskKey task) implements TaskEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.taskClaimed(task);
        }
    }

    record TaskReleased(TaskKey task) implements TaskEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.taskReleased(task);
        }
    }

    record TaskCompleted(TaskKey task) implements TaskEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.taskCompleted(task);
        }
    }

    record TaskReminded(TaskKey task) implements TaskEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.taskReminded(task);
        }
    }

    record TaskEscalated(TaskKey task, Role to) implements TaskEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.taskEscalated(task, to);
        }
    }

    record TaskRescheduled(TaskKey task) implements TaskEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.taskRescheduled(task);
        }
    }

    /** It is gone without having been completed. */
    record TaskRemoved(TaskKey task) implements TaskEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.taskRemoved(task);
        }
    }

    /** A claim ended that its owner did not end. */
    record TaskGivenBack(TaskKey task, String from, ClaimEnd why) implements TaskEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.taskGivenBack(task, from, why);
        }
    }

    /**
     * Whoever leads its roles gave it to somebody.
     *
     * @param from the account that had claimed it; null when nobody had
     * @param to the account that has it from now on; null when it went back to its roles
     * @param reason null where nobody gave one
     */
    record TaskHandedOn(
            TaskKey task,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) implements TaskEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.taskHandedOn(task, from, to, reason);
        }
    }

    /**
     * A deputy did it.
     *
     * @param absent the colleague for whom the task was kept
     */
    record TaskDoneFor(TaskKey task, String absent) implements TaskEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.taskDoneFor(task, absent);
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R taskCreated(TaskKey task);

        R taskClaimed(TaskKey task);

        R taskReleased(TaskKey task);

        R taskCompleted(TaskKey task);

        R taskReminded(TaskKey task);

        R taskEscalated(TaskKey task, Role to);

        R taskRescheduled(TaskKey task);

        R taskRemoved(TaskKey task);

        R taskGivenBack(TaskKey task, String from, ClaimEnd why);

        R taskDoneFor(TaskKey task, String absent);

        R taskHandedOn(TaskKey task, @Nullable String from, @Nullable String to, @Nullable String reason);
    }
}
