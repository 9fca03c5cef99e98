package clinic.vein.kernel;

import java.util.UUID;

/** Identifies a referral; the business key of its process. Carries no patient data. */
public record ReferralId(UUID value) {

    public static ReferralId random() {
        return new ReferralId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
