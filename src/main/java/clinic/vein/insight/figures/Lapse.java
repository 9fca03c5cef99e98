package clinic.vein.insight.figures;

import java.time.Duration;

/**
 * How long something took, in minutes, rounded down as people say it: to the minute within the first hour, to the quarter
 * of an hour within the first day, to six hours within the first two weeks, to the day from then on. So a month's times
 * are some hundred rows, and a median is off by less than one part in fifteen.
 */
final class Lapse {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private Lapse() {}

    /** @return 0 for what ended before it began: clocks of two servers may differ */
    static int minutes(Duration exact) {
        int minutes = (int) Math.max(0, Math.min(exact.toMinutes(), Integer.MAX_VALUE));
        return minutes - minutes % grain(minutes);
    }

    private static int grain(int minutes) {
        if (minutes < HOUR) {
            return 1;
        } else if (minutes < DAY) {
            return HOUR / 4;
        } else {
            return minutes < 14 * DAY ? 6 * HOUR : DAY;
        }
    }
}
