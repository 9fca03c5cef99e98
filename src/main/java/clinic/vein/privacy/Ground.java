package clinic.vein.privacy;

/** What made an erasure happen. */
public enum Ground {
    RETENTION("The record had been kept as long as it must be"),
    REQUEST("The privacy officer decided on a request");

    private final String words;

    Ground(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
