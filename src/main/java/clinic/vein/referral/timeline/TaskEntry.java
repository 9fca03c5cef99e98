package clinic.vein.referral.timeline;

import clinic.vein.kernel.Role;
import clinic.vein.process.TaskKey;

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
    }
}
