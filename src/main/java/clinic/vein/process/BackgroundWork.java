package clinic.vein.process;

import java.util.Optional;

/** What the process engine does by itself: timers and steps between tasks. */
public interface BackgroundWork {

    Standing standing();

    /** Why the job failed the last time, in one line; empty where it did not, or is gone. */
    Optional<String> failure(String job);

    /**
     * @param due jobs whose time has come and that nobody runs yet
     * @param failed jobs that were tried in vain as often as allowed: somebody must look at them
     * @param incidents what the engine holds against running processes, failed jobs among it
     */
    record Standing(long due, long failed, long incidents) {}
}
