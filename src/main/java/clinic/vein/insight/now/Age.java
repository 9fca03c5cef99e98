package clinic.vein.insight.now;

/** How long ago an open referral was received, in days; 126 days are the standard of 18 weeks. */
public enum Age {
    UP_TO_7(0, 7, "up to 7 days"),
    UP_TO_14(8, 14, "8 to 14"),
    UP_TO_28(15, 28, "15 to 28"),
    UP_TO_56(29, 56, "29 to 56"),
    UP_TO_126(57, 126, "57 to 126"),
    OVER_126(127, Integer.MAX_VALUE, "over 126");

    private final int from;
    private final int to;
    private final String title;

    Age(int from, int to, String title) {
        this.from = from;
        this.to = to;
        this.title = title;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    public String title() {
        return title;
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
