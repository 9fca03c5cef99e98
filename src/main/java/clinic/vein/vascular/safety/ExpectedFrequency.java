package clinic.vein.vascular.safety;

/** How frequent a complication is expected to be: the classes of the German S2k guideline 2020 (V1). */
public enum ExpectedFrequency {
    VERY_FREQUENT("very frequent (10 % or more)"),
    FREQUENT("frequent (1 to under 10 %)"),
    OCCASIONAL("occasional (0.1 to under 1 %)"),
    RARE("rare (0.01 to under 0.1 %)"),
    VERY_RARE("very rare (under 0.01 %)"),
    INDIVIDUAL_CASES("individual cases"),
    NOT_REPORTED("not reported"),
    UNCLEAR("unclear (0 to 45.8 %)"),
    NOT_LISTED("not listed");

    private final String title;

    ExpectedFrequency(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
