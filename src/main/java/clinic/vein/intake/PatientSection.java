package clinic.vein.intake;

import clinic.vein.kernel.AsciiDigits;
import clinic.vein.kernel.EmailAddress;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Patient.Identifier;
import clinic.vein.referral.Patient.SexAtBirth;
import clinic.vein.referral.Source;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads who the patient is and how to reach them. */
final class PatientSection {

    private static final Pattern NO_NAME = Pattern.compile("[.\\-\u2010-\u2015]+");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]+(?: ?(?:x|ext\\.?) ?[0-9]{1,6})?");
    private static final int FEWEST_PHONE_DIGITS = 6;

    private PatientSection() {}

    /**
     * @param languages those that messages can be written in
     * @return empty where there is no name or no birth date: that is among the violations, and nobody gets to see the rest
     */
    static Optional<Patient> read(DocumentObject object, Source source, LocalDate today, List<Language> languages) {
        Name name = name(object, source);
        BirthDate dateOfBirth = BirthDateField.read(
                object.requiredLine("dateOfBirth", 40),
                source != Source.SELF,
                today,
                object.path("dateOfBirth"),
                object.violations());
        SexAtBirth sexAtBirth = object.code("sexAtBirth", EnumSet.allOf(SexAtBirth.class), false)
                .orElse(SexAtBirth.UNKNOWN);
        String phone = phone(object);
        String email = email(object);
        String address = object.lines("address", 300);
        // A stop or a hyphen alone is what people write who have none, as of names: nobody is reached there.
        boolean placeholder = address != null && address.codePoints().noneMatch(Character::isLetterOrDigit);
        object.violations()
                .addIf(
                        object.isBlank("phone")
                                && object.isBlank("email")
                                && (object.isBlank("address") || placeholder),
                        object.path("phone"),
                        IntakeFault.NO_WAY_TO_REACH);
        Language language = language(object, languages);
        Identifier identifier = object.object("identifier", false)
                .map(PatientSection::identifier)
                .orElse(null);
        String practice = object.line("practice", 120);
        ForLetters.check(object, "address", address);
        ForLetters.check(object, "practice", practice);
        object.nothingElse();
        String given = name.given();
        if (given == null || dateOfBirth == null) {
            return Optional.empty();
        }
        return Optional.of(new Patient(
                given, name.family(), dateOfBirth, sexAtBirth, phone, email, address, identifier, practice, language));
    }

    private static @Nullable Language language(DocumentObject object, List<Language> languages) {
        String tag = object.line("language", 35);
        Optional<Language> known = languages.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst();
        object.violations()
                .addIf(
                        tag != null && known.isEmpty(),
                        object.path("language"),
                        FieldFault.UNKNOWN_VALUE,
                        languages.stream().map(Language::tag).sorted().collect(Collectors.joining(", ")));
        return known.orElse(null);
    }

    private record Name(@Nullable String given, String family) {}

    /**
     * Some people have one name. It is the given name, by which people are addressed, wherever it was typed. A name that is
     * there and empty says that there is none; one that is not there was forgotten, except on reception's form, which
     * leaves out what is empty.
     */
    private static Name name(DocumentObject object, Source source) {
        String given = line(object, "givenName");
        String family = line(object, "familyName");
        Violations violations = object.violations();
        violations.addIf(
                given == null && (family == null || !object.isNamed("givenName")),
                object.path("givenName"),
                FieldFault.REQUIRED);
        violations.addIf(
                family == null && !object.isNamed("familyName") && source != Source.STAFF,
                object.path("familyName"),
                IntakeFault.NO_FAMILY_NAME);
        return given == null ? new Name(family, "") : new Name(given, family == null ? "" : family);
    }

    /** A stop or a hyphen is what people write who must fill in a box for a name that they do not have. */
    private static @Nullable String line(DocumentObject object, String field) {
        String name = object.line(field, 100);
        if (name == null || NO_NAME.matcher(name).matches()) {
            return null;
        }
        object.violations()
                .addIf(name.codePoints().noneMatch(Character::isLetter), object.path(field), IntakeFault.NO_LETTER);
        ForLetters.check(object, field, name);
        return name;
    }

    private static @Nullable String phone(DocumentObject object) {
        String text = object.line("phone", 40);
        if (text == null) {
            return null;
        }
        String phone = AsciiDigits.of(text);
        if (SpreadsheetMark.isOn(phone)) {
            spreadsheet(object, "phone");
            return null;
        }
        long digits = phone.chars().filter(Character::isDigit).count();
        object.violations()
                .addIf(
                        !PHONE.matcher(phone).matches() || digits < FEWEST_PHONE_DIGITS,
                        object.path("phone"),
                        IntakeFault.NO_TELEPHONE_NUMBER);
        return phone;
    }

    private static @Nullable String email(DocumentObject object) {
        String email = object.line("email", 254);
        if (email != null && EmailAddress.read(email) instanceof EmailAddress.Reading.Refused refused) {
            String field = object.path("email");
            switch (refused.why()) {
                case NO_ADDRESS -> object.violations().add(field, IntakeFault.NO_EMAIL_ADDRESS);
                case MIXED_ALPHABETS -> object.violations().add(field, IntakeFault.MIXED_ALPHABETS);
                case PLACEHOLDER -> object.violations().add(field, IntakeFault.PLACEHOLDER_ADDRESS);
                case UNCLEAR_DOMAIN -> object.violations().add(field, IntakeFault.UNCLEAR_DOMAIN);
            }
        }
        return email;
    }

    /** An identifier with neither part is the same as none. */
    private static @Nullable Identifier identifier(DocumentObject object) {
        Identifier identifier = null;
        if (object.isBlank("system") && object.isBlank("value")) {
            object.line("system", 100);
            object.line("value", 64);
        } else {
            String system = object.requiredLine("system", 100);
            String value = object.requiredLine("value", 64);
            ForLetters.check(object, "system", system);
            ForLetters.check(object, "value", value);
            if (value != null && SpreadsheetMark.isOn(value)) {
                spreadsheet(object, "value");
            }
            identifier = system == null || value == null ? null : new Identifier(system, value);
        }
        object.nothingElse();
        return identifier;
    }

    private static void spreadsheet(DocumentObject object, String field) {
        object.violations().add(object.path(field), IntakeFault.SPREADSHEET_NUMBER);
    }
}
