package clinic.vein.insight.figures;

import java.time.Duration;

/** What a figure's values are. */
public enum Unit {
    MINUTES {
        @Override
        public String inWords(int value) {
            Duration time = Duration.ofMinutes(value);
            if (time.toDays() >= 14) {
                return time.toDays() + " d";
            } else if (time.toDays() > 0) {
                return time.toDays() + " d" + (time.toHoursPart() == 0 ? "" : " " + time.toHoursPart() + " h");
            }
            return time.toHours() > 0
                    ? time.toHours() + " h" + (time.toMinutesPart() == 0 ? "" : " " + time.toMinutesPart() + " min")
                    : value + " min";
        }
    },
    DAYS {
        @Override
        public String inWords(int value) {
            return value + " d";
        }
    };

    /** Such as {@code 3 d 6 h}. */
    public abstract String inWords(int value);
}
