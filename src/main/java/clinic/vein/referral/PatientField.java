package clinic.vein.referral;

import clinic.vein.kernel.Worded;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of who a patient is, field by field, as far as reception may correct it. */
public enum PatientField implements Worded {
    GIVEN_NAME(Patient::givenName),
    FAMILY_NAME(Patient::familyName),
    DATE_OF_BIRTH(Patient::dateOfBirth),
    SEX_AT_BIRTH(Patient::sexAtBirth),
    PHONE(Patient::phone),
    EMAIL(Patient::email),
    ADDRESS(Patient::address),
    PRACTICE(Patient::practice),
    IDENTIFIER(patient -> patient.identifier() == null
            ? null
            : patient.identifier().value() + " (" + patient.identifier().system() + ")");

    private final Function<Patient, @Nullable Object> value;

    PatientField(Function<Patient, @Nullable Object> value) {
        this.value = value;
    }

    /** As it is written; null where there is none. */
    public @Nullable String of(Patient patient) {
        Object known = value.apply(patient);
        return known == null || known.toString().isEmpty() ? null : known.toString();
    }

    /** Those in which two differ. */
    static Stream<PatientField> differing(Patient one, Patient other) {
        return Stream.of(values()).filter(field -> !Objects.equals(field.of(one), field.of(other)));
    }
}
