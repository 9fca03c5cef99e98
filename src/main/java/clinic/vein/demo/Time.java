package clinic.vein.demo;

import java.time.Duration;

/** When something happens, counted back from the present. */
final class Time {

    /** So that the stories do not all happen at the same minute. */
    private static final int SPREAD_MINUTES = 150;

    private Time() {}

    /** On a working day, in the morning. */
    static Step workingDaysAgo(int days) {
        return scene -> scene.goTo(scene.days()
                .opening(days)
                .plus(Duration.ofMinutes(scene.patient().number() * 37L % SPREAD_MINUTES)));
    }

    static Step minutesAgo(int minutes) {
        return scene -> scene.goTo(scene.days().present().minus(Duration.ofMinutes(minutes)));
    }
}
