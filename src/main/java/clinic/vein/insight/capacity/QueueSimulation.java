package clinic.vein.insight.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Plays the coming weeks of one queue many times over: each working day draws what arrives and what is done from days that
 * were. What was done on days without a backlog understates what could have been done, so that the projection errs
 * towards too long a queue.
 */
final class QueueSimulation {

    static final int RUNS = 1_000;
    private static final int WORKING_DAYS = 5;

    private final int[] arrivals;
    private final int[] completions;
    private final int[] sessions;

    /**
     * @param arrivals of past working days, one entry each
     * @param completions of the same days
     */
    QueueSimulation(int[] arrivals, int[] completions) {
        this.arrivals = arrivals.clone();
        this.completions = completions.clone();
        this.sessions = Arrays.stream(completions).filter(done -> done > 0).toArray();
    }

    /** Of all runs, by nearest rank. */
    record Backlog(int low, int median, int high) {}

    /**
     * @param extraSessions more sessions a week than before, each with what was done on a past day with a session
     * @param seed the same seed gives the same answer
     * @return the backlog at the end of each week
     */
    List<Backlog> play(int backlog, int weeks, int extraSessions, long seed) {
        Random random = new Random(seed);
        int[][] ends = new int[weeks][RUNS];
        for (int run = 0; run < RUNS; run++) {
            int waiting = backlog;
            for (int week = 0; week < weeks; week++) {
                for (int day = 0; day < WORKING_DAYS; day++) {
                    waiting += draw(arrivals, random);
                    int done = draw(completions, random);
                    for (int session = day; session < extraSessions; session += WORKING_DAYS) {
                        done += draw(sessions, random);
                    }
                    waiting = Math.max(0, waiting - done);
                }
                ends[week][run] = waiting;
            }
        }
        List<Backlog> result = new ArrayList<>();
        for (int[] end : ends) {
            Arrays.sort(end);
            result.add(new Backlog(end[RUNS / 10 - 1], end[RUNS / 2 - 1], end[RUNS * 9 / 10 - 1]));
        }
        return result;
    }

    private static int draw(int[] from, Random random) {
        return from.length == 0 ? 0 : from[random.nextInt(from.length)];
    }
}
