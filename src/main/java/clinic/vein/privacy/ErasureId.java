package clinic.vein.privacy;

import java.util.UUID;

/** Identifies an erasure and its certificate. */
public record ErasureId(UUID value) {

    public static ErasureId random() {
        return new ErasureId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
