package clinic.vein.testing;

import clinic.vein.kernel.Language;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Patient.Identifier;
import clinic.vein.referral.Patient.SexAtBirth;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A patient, of whom tests say only what matters to them. */
public final class SomePatient {

    private String givenName;
    private String familyName;
    private BirthDate born;
    private SexAtBirth sex;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String address;
    private @Nullable Identifier identifier;
    private @Nullable String practice;
    private @Nullable Language language;

    private SomePatient(Patient was) {
        givenName = was.givenName();
        familyName = was.familyName();
        born = was.dateOfBirth();
        sex = was.sexAtBirth();
        phone = was.phone();
        email = was.email();
        address = was.address();
        identifier = was.identifier();
        practice = was.practice();
        language = was.language();
    }

    /** In whom nothing else is changed. */
    public static SomePatient like(Patient was) {
        return new SomePatient(was);
    }

    /** Of whom nothing else is known but a birth date. */
    public static SomePatient called(String givenName, String familyName) {
        return new SomePatient(new Patient(
                givenName,
                familyName,
                LocalDate.of(1970, 1, 31),
                SexAtBirth.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** Who can be reached by telephone, mail and letter. */
    public static SomePatient reachable(String givenName, String familyName) {
        return called(givenName, familyName)
                .sex(SexAtBirth.FEMALE)
                .phone("020 7946 0018")
                .email("patient@example.org")
                .address("1 High Street")
                .practice("Elm Road Surgery");
    }

    public SomePatient named(String given, String family) {
        givenName = given;
        familyName = family;
        return this;
    }

    public SomePatient born(LocalDate day) {
        return born(BirthDate.of(day));
    }

    public SomePatient born(BirthDate date) {
        born = date;
        return this;
    }

    public SomePatient sex(SexAtBirth atBirth) {
        sex = atBirth;
        return this;
    }

    public SomePatient phone(@Nullable String number) {
        phone = number;
        return this;
    }

    public SomePatient email(@Nullable String mailbox) {
        email = mailbox;
        return this;
    }

    public SomePatient address(@Nullable String lines) {
        address = lines;
        return this;
    }

    public SomePatient numbered(String system, String value) {
        identifier = new Identifier(system, value);
        return this;
    }

    public SomePatient unnumbered() {
        identifier = null;
        return this;
    }

    public SomePatient practice(@Nullable String name) {
        practice = name;
        return this;
    }

    public SomePatient reads(@Nullable Language messages) {
        language = messages;
        return this;
    }

    public Patient done() {
        return new Patient(givenName, familyName, born, sex, phone, email, address, identifier, practice, language);
    }
}
