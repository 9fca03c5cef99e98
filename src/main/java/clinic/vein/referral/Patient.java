package clinic.vein.referral;

import java.time.LocalDate;

/** @param practice the general practice that letters go to */
public record Patient(
        String givenName,
        String familyName,
        LocalDate dateOfBirth,
        SexAtBirth sexAtBirth,
        String phone,
        String email,
        String address,
        Identifier identifier,
        String practice) {

    public enum SexAtBirth {
        FEMALE,
        MALE,
        INTERSEX,
        UNKNOWN
    }

    /** @param system who gave the number, such as a hospital or the health service */
    public record Identifier(String system, String value) {}

    public String fullName() {
        return givenName + " " + familyName;
    }
}
