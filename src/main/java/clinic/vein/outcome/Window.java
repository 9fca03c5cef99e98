package clinic.vein.outcome;

import clinic.vein.kernel.Worded;

/** When patients are asked after treatment; a past cohort's score belongs to the window in which its day lies. */
public enum Window implements Worded {
    WEEKS_6(90),
    MONTHS_6(270),
    MONTHS_12(540),
    MONTHS_24(900);

    private final int lastDay;

    Window(int lastDay) {
        this.lastDay = lastDay;
    }

    /** After treatment. */
    public int firstDay() {
        return ordinal() == 0 ? 0 : values()[ordinal() - 1].lastDay + 1;
    }

    public int lastDay() {
        return lastDay;
    }
}
