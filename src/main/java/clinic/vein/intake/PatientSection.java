package clinic.vein.intake;

import clinic.vein.kernel.Language;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Patient.Identifier;
import clinic.vein.referral.Patient.SexAtBirth;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads who the patient is and how to reach them. */
final class PatientSection {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]+(?: ?(?:x|ext\\.?) ?[0-9]{1,6})?");
    private static final int FEWEST_PHONE_DIGITS = 6;

    /** A sanity check, not RFC 5322: one @, a domain with a dot, nothing that could break a mail header. */
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(?:\\.[\\p{L}\\p{M}\\p{N}-]+)+");

    private PatientSection() {}

    /** @param languages those that messages can be written in */
    static Patient read(DocumentObject object, LocalDate today, List<Language> languages) {
        String givenName = name(object, "givenName");
        String familyName = name(object, "familyName");
        LocalDate dateOfBirth = birth(object, today);
        SexAtBirth sexAtBirth = object.code("sexAtBirth", SexAtBirth.class);
        String phone = phone(object);
        String email = email(object);
        object.violations()
                .addIf(
                        object.isBlank("phone") && object.isBlank("email"),
                        object.path("phone"),
                        "required",
                        "Please give a telephone number or an e-mail address.");
        Language language = language(object, languages);
        String address = object.lines("address", 300);
        Identifier identifier = object.object("identifier", false)
                .map(PatientSection::identifier)
                .orElse(null);
        String practice = object.line("practice", 120);
        object.nothingElse();
        return new Patient(
                givenName,
                familyName,
                dateOfBirth,
                sexAtBirth == null ? SexAtBirth.UNKNOWN : sexAtBirth,
                phone,
                email,
                address,
                identifier,
                practice,
                language);
    }

    private static Language language(DocumentObject object, List<Language> languages) {
        String tag = object.line("language", 35);
        Optional<Language> known = languages.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst();
        object.violations()
                .addIf(
                        tag != null && known.isEmpty(),
                        object.path("language"),
                        "unknown.value",
                        "Must be one of "
                                + languages.stream().map(Language::tag).sorted().collect(Collectors.joining(", "))
                                + ".");
        return known.orElse(null);
    }

    private static String name(DocumentObject object, String field) {
        String name = object.requiredLine(field, 100);
        object.violations()
                .addIf(
                        name != null && name.codePoints().noneMatch(Character::isLetter),
                        object.path(field),
                        "bad.format",
                        "Must have at least one letter.");
        return name;
    }

    private static LocalDate birth(DocumentObject object, LocalDate today) {
        String text = object.requiredLine("dateOfBirth", 10);
        if (text == null) {
            return null;
        }
        String field = object.path("dateOfBirth");
        try {
            LocalDate date = LocalDate.parse(text, DATE);
            object.violations().addIf(date.isAfter(today), field, "in.future", "Must not be in the future.");
            object.violations().addIf(date.isBefore(EARLIEST_BIRTH), field, "out.of.range", "Must not be before 1900.");
            return date;
        } catch (DateTimeParseException e) {
            object.violations()
                    .add(field, "not.a.date", "Must be a real date, written year-month-day such as 1970-01-31.");
            return null;
        }
    }

    private static String phone(DocumentObject object) {
        String text = object.line("phone", 40);
        if (text == null) {
            return null;
        }
        // Digits of other scripts dial just as well.
        StringBuilder phone = new StringBuilder();
        text.codePoints().forEach(c -> phone.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        long digits = phone.chars().filter(Character::isDigit).count();
        object.violations()
                .addIf(
                        !PHONE.matcher(phone).matches() || digits < FEWEST_PHONE_DIGITS,
                        object.path("phone"),
                        "bad.format",
                        "Must be a telephone number: digits, spaces and + ( ) - only.");
        return phone.toString();
    }

    private static String email(DocumentObject object) {
        String email = object.line("email", 254);
        object.violations()
                .addIf(
                        email != null
                                && !(email.length() <= 254
                                        && EMAIL.matcher(email).matches()),
                        object.path("email"),
                        "bad.format",
                        "Must be an e-mail address such as name@example.org.");
        return email;
    }

    /** An identifier with neither part is the same as none. */
    private static Identifier identifier(DocumentObject object) {
        Identifier identifier = null;
        if (object.isBlank("system") && object.isBlank("value")) {
            object.line("system", 100);
            object.line("value", 64);
        } else {
            identifier = new Identifier(object.requiredLine("system", 100), object.requiredLine("value", 64));
        }
        object.nothingElse();
        return identifier;
    }
}
