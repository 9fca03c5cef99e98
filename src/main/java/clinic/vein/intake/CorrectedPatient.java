package clinic.vein.intake;

import clinic.vein.referral.Patient;
import clinic.vein.referral.PatientField;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what reception types of a patient over what is there. */
@Component
public class CorrectedPatient {

    private static final Map<PatientField, String> NAMES = new EnumMap<>(Map.of(
            PatientField.GIVEN_NAME, "givenName",
            PatientField.FAMILY_NAME, "familyName",
            PatientField.DATE_OF_BIRTH, "dateOfBirth",
            PatientField.SEX_AT_BIRTH, "sexAtBirth",
            PatientField.PHONE, "phone",
            PatientField.EMAIL, "email",
            PatientField.ADDRESS, "address",
            PatientField.PRACTICE, "practice"));

    private final ReferralDocument document;

    CorrectedPatient(ReferralDocument document) {
        this.document = document;
    }

    /**
     * Each value as it is typed: null leaves what is there, and an empty one takes it away.
     *
     * @param identifierSystem together with its value
     */
    public record Typed(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String dateOfBirth,
            @Nullable String sexAtBirth,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String practice,
            @Nullable String identifierSystem,
            @Nullable String identifierValue) {

        private @Nullable String of(PatientField field) {
            return switch (field) {
                case GIVEN_NAME -> givenName;
                case FAMILY_NAME -> familyName;
                case DATE_OF_BIRTH -> dateOfBirth;
                case SEX_AT_BIRTH -> sexAtBirth;
                case PHONE -> phone;
                case EMAIL -> email;
                case ADDRESS -> address;
                case PRACTICE -> practice;
                case IDENTIFIER -> identifierValue;
            };
        }
    }

    /** @throws clinic.vein.kernel.Refused with every violation */
    public Patient read(Patient was, Typed typed) {
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        NAMES.forEach((field, name) -> {
            String value = typed.of(field) == null ? field.of(was) : typed.of(field);
            section.put(name, value);
        });
        Patient.Identifier identifier = was.identifier();
        section.putObject("identifier")
                .put("system", other(typed.identifierSystem(), identifier == null ? null : identifier.system()))
                .put("value", other(typed.identifierValue(), identifier == null ? null : identifier.value()));
        Patient read = document.patient(section);
        return new Patient(
                read.givenName(),
                read.familyName(),
                read.dateOfBirth(),
                read.sexAtBirth(),
                read.phone(),
                read.email(),
                read.address(),
                read.identifier(),
                read.practice(),
                was.language());
    }

    private static @Nullable String other(@Nullable String typed, @Nullable String was) {
        return typed == null ? was : typed;
    }
}
