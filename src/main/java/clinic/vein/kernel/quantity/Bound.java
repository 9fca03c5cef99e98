package clinic.vein.kernel.quantity;

/** How a measured value stands to the number that was written: itself, or only known to lie on one side of it. */
public enum Bound {
    EXACT(""),
    BELOW("<"),
    AT_MOST("≤"),
    ABOVE(">"),
    AT_LEAST("≥");

    private final String sign;

    Bound(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** Whether what is known lies under the number. */
    boolean isUpper() {
        return this == BELOW || this == AT_MOST;
    }

    /** Whether the number itself is possible. */
    boolean takesNumber() {
        return this != BELOW && this != ABOVE;
    }
}
