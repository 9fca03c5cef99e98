package clinic.vein.kernel;

/** Identifies one open task of a person. */
public record TaskId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
