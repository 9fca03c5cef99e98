package clinic.vein.referral;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.Worded;
import java.time.LocalDate;

/**
 * @param practice the general practice that letters go to
 * @param language which messages and letters to the patient are written in; null where the report does not say
 */
public record Patient(
        String givenName,
        String familyName,
        LocalDate dateOfBirth,
        SexAtBirth sexAtBirth,
        String phone,
        String email,
        String address,
        Identifier identifier,
        String practice,
        Language language) {

    public enum SexAtBirth implements Worded {
        FEMALE,
        MALE,
        INTERSEX,
        UNKNOWN
    }

    /** @param system who gave the number, such as a hospital or the health service */
    public record Identifier(String system, String value) {}

    /** English where nothing else is known. */
    public Language reads() {
        return language == null ? Language.ENGLISH : language;
    }

    public String fullName() {
        return givenName + " " + familyName;
    }
}
