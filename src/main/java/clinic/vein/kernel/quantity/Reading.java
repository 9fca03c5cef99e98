package clinic.vein.kernel.quantity;

/** What became of a typed number. */
public sealed interface Reading {

    /** @param words the value for people, and what it was made from where it was converted */
    record Understood(Measured measured, String words) implements Reading {}

    /**
     * @param code stable, such as {@code ambiguous.number}
     * @param message what to type instead, for staff
     */
    record NotUnderstood(String code, String message) implements Reading {}
}
