package clinic.vein.insight.operations.web;

import clinic.vein.insight.figures.Unit;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long ago something was, for people. */
final class Waiting {

    private final Instant now;

    Waiting(Instant now) {
        this.now = now;
    }

    /** Such as {@code 3 d 6 h}; empty for nothing. */
    public String since(@Nullable Instant then) {
        return then == null
                ? ""
                : Unit.MINUTES.inWords(
                        (int) Math.max(0, Duration.between(then, now).toMinutes()));
    }

    /** Such as {@code 2 d ago} or {@code in 3 h}; empty for nothing. */
    public String until(Instant due) {
        if (due == null) {
            return "";
        }
        int minutes = (int) Duration.between(now, due).toMinutes();
        return minutes < 0 ? Unit.MINUTES.inWords(-minutes) + " ago" : "in " + Unit.MINUTES.inWords(minutes);
    }
}
