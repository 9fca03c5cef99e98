package clinic.vein.kernel;

import java.util.UUID;

/** Identifies something wrong that a checkup found; the business key of the process that gets it repaired. */
public record FindingId(UUID value) {

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static FindingId of(String text) {
        return new FindingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
