package clinic.vein.insight.orphans;

import java.util.UUID;

public record FindingId(UUID value) {

    static FindingId random() {
        return new FindingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
