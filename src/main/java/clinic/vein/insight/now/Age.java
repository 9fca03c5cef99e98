package clinic.vein.insight.now;

import clinic.vein.kernel.Worded;

/** How long ago an open referral was received, in days; 126 days are the standard of 18 weeks. */
public enum Age implements Worded {
    UP_TO_7(0, 7),
    UP_TO_14(8, 14),
    UP_TO_28(15, 28),
    UP_TO_56(29, 56),
    UP_TO_126(57, 126),
    OVER_126(127, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    Age(int from, int to) {
        this.from = from;
        this.to = to;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** @param days since receipt; what lies in the future counts as today */
    public static Age of(int days) {
        for (Age age : values()) {
            if (days <= age.to) {
                return age;
            }
        }
        throw new IllegalStateException();
    }
}
