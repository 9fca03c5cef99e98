package clinic.vein.messaging;

import java.util.UUID;

/** Identifies a letter. */
public record LetterId(UUID value) {

    public static LetterId random() {
        return new LetterId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
