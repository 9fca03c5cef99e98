package clinic.vein.referral;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.Worded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param familyName empty for whoever has one name, which is the given name then
 * @param phone null where there is none, as any other way to reach the patient
 * @param practice the general practice that letters go to
 * @param language which messages and letters to the patient are written in; null where the report does not say
 */
public record Patient(
        String givenName,
        String familyName,
        BirthDate dateOfBirth,
        SexAtBirth sexAtBirth,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable Identifier identifier,
        @Nullable String practice,
        @Nullable Language language) {

    private static final int ADULT = 18;

    /** Of somebody whose day of birth is known. */
    public Patient(
            String givenName,
            String familyName,
            LocalDate dateOfBirth,
            SexAtBirth sexAtBirth,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable Identifier identifier,
            @Nullable String practice,
            @Nullable Language language) {
        this(
                givenName,
                familyName,
                BirthDate.of(dateOfBirth),
                sexAtBirth,
                phone,
                email,
                address,
                identifier,
                practice,
                language);
    }

    public enum SexAtBirth implements Worded {
        FEMALE,
        MALE,
        INTERSEX,
        UNKNOWN
    }

    /** @param system who gave the number, such as a hospital or the health service */
    public record Identifier(String system, String value) {}

    /**
     * NICE CG168 covers adults of 18 and over; for a younger one the parents read what the clinic writes, and for one who
     * may be younger.
     */
    public boolean isUnderAge(LocalDate day) {
        return dateOfBirth.ageOn(day).youngest() < ADULT;
    }

    /** English where nothing else is known. */
    public Language reads() {
        return language == null ? Language.ENGLISH : language;
    }

    /** Whether the clinic can ring the patient; some are reached by post only. */
    public boolean hasTelephone() {
        return phone != null && !phone.isBlank();
    }

    public String fullName() {
        return familyName.isEmpty() ? givenName : givenName + " " + familyName;
    }
}
