package clinic.vein.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.Background.Medicine;
import clinic.vein.referral.BeforeTreatment;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Patient.SexAtBirth;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Source;
import clinic.vein.referral.Veins;
import clinic.vein.referral.Veins.Symptom;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralDocumentTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    private final ReferralDocument reader = SampleDocument.reader();

    private List<Violation> violations(SampleDocument document) {
        return violations(document.toString());
    }

    private List<Violation> violations(String document) {
        Refused refused = catchThrowableOfType(Refused.class, () -> reader.read(document, null));
        return refused == null ? List.of() : refused.violations();
    }

    private Map<String, String> codes(SampleDocument document) {
        return violations(document).stream()
                .collect(Collectors.toMap(Violation::field, Violation::code, (a, b) -> a + " " + b));
    }

    @Test
    void reads_a_complete_document() {
        ReferralReport report = reader.read(SampleDocument.complete().toString(), null);

        assertThat(report.source()).isEqualTo(Source.API);
        assertThat(report.patient().dateOfBirth()).hasToString("1970-01-31");
        assertThat(report.patient().identifier()).isEqualTo(new Patient.Identifier("urn:example:mrn", "M1"));
        assertThat(report.restlessLegs().severity()).isEqualTo(7);
        assertThat(report.restlessLegs().irlsTotal()).isNull();
        assertThat(report.veins().reportedSymptoms()).containsExactly(Symptom.ACHING, Symptom.HEAVINESS);
        assertThat(report.background().reportedMedicines()).containsExactly(new Medicine("N06AX11", "mirtazapine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \"", "\"\\u200b\"", "\"\\ufeff \\u00ad\""})
    void a_medicine_without_a_text_is_refused_and_never_left_out(String text) {
        SampleDocument document = SampleDocument.complete()
                .with("background.medicines", "[{\"atc\": \"N06AX11\", \"text\": " + text + "}, {\"text\": \"b\"}]");
        assertThat(codes(document)).isEqualTo(Map.of("background.medicines[0].text", "required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"\\u200b\"", "\"yesterday\"", "1970"})
    void somebody_without_a_birth_date_is_refused_with_everything_else_that_is_wrong(String born) {
        SampleDocument document = SampleDocument.complete()
                .with("patient.dateOfBirth", born)
                .with("patient.phone", "\"none\"")
                .with("patient.surname", "\"Quill\"");
        assertThat(codes(document)).containsOnlyKeys("patient.dateOfBirth", "patient.phone", "patient.surname");
    }

    @Test
    void tells_everything_that_is_wrong_at_once() {
        SampleDocument document = SampleDocument.complete()
                .with("patient.dateOfBirth", "\"2031-01-01\"")
                .with("restlessLegs.severity", "11")
                .with("veins.bleeding", "\"MAYBE\"")
                .with(
                        "background.medicines",
                        "[{\"atc\": \"N06AX11\", \"text\": \"a\"}, {\"text\": \"b\"},"
                                + " {\"atc\": \"aspirin\", \"text\": \"c\"}]")
                .with("veins.visible", "\"PERHAPS\"")
                .without("patient.familyName")
                .with("surprise", "1");

        assertThat(codes(document))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "patient.dateOfBirth", "in.future",
                        "restlessLegs.severity", "out.of.range",
                        "veins.bleeding", "unknown.value",
                        "background.medicines[2].atc", "bad.format",
                        "veins.visible", "unknown.value",
                        "patient.familyName", "required",
                        "surprise", "unknown.field"));
    }

    @ParameterizedTest
    @CsvSource({
        "restlessLegs.severity, 0, 10",
        "restlessLegs.nightsPerWeek, 0, 7",
        "restlessLegs.irlsTotal, 0, 40",
        "veins.ulcerDays, 0, 36500"
    })
    void holds_numbers_to_their_bounds(String path, int lowest, int highest) {
        for (int number : new int[] {lowest, highest}) {
            assertThat(codes(openUlcer().with(path, Integer.toString(number)))).isEmpty();
        }
        for (String number : List.of(Integer.toString(lowest - 1), Integer.toString(highest + 1), "99999999999999")) {
            assertThat(codes(openUlcer().with(path, number))).containsExactly(Map.entry(path, "out.of.range"));
        }
        for (String number : List.of("1.5", "true", "[]")) {
            assertThat(codes(openUlcer().with(path, number))).containsExactly(Map.entry(path, "wrong.type"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "restlessLegs.severity, 7, 7, ",
        "restlessLegs.severity, '7,0', 7, ",
        "restlessLegs.severity, '7,5', , not.a.number",
        "restlessLegs.severity, '<7', , bound.not.usable",
        "restlessLegs.severity, 11, , out.of.range",
        "restlessLegs.nightsPerWeek, 3 nights, 3, ",
        "restlessLegs.nightsPerWeek, 3-4, , not.a.number",
        "restlessLegs.irlsTotal, ２１, 21, ",
        "veins.ulcerDays, 3 weeks, 21, ",
        "veins.ulcerDays, '1.000', , ambiguous.number",
        "veins.ulcerDays, some, , not.a.number"
    })
    void numbers_as_text_are_read_as_people_write_them(String path, String typed, Integer number, String code) {
        SampleDocument document = openUlcer().with(path, '"' + typed + '"');
        if (code != null) {
            assertThat(codes(document)).containsExactly(Map.entry(path, code));
            return;
        }
        ReferralReport report = SampleDocument.reader().read(document.toString(), Source.API);
        assertThat(
                        switch (path) {
                            case "restlessLegs.severity" ->
                                report.restlessLegs().severity();
                            case "restlessLegs.nightsPerWeek" ->
                                report.restlessLegs().nightsPerWeek();
                            case "restlessLegs.irlsTotal" ->
                                report.restlessLegs().irlsTotal();
                            default -> report.veins().ulcerDays();
                        })
                .isEqualTo(number);
    }

    private static SampleDocument openUlcer() {
        return SampleDocument.complete().with("veins.ulcer", "\"OPEN\"");
    }

    @Test
    void today_is_the_clinics_day() {
        // 23:30 UTC on 30 June is already 1 July in London.
        assertThat(codes(SampleDocument.complete().with("patient.dateOfBirth", "\"2026-07-01\"")))
                .isEmpty();
        assertThat(codes(SampleDocument.complete().with("patient.dateOfBirth", "\"2026-07-02\"")))
                .containsExactly(Map.entry("patient.dateOfBirth", "in.future"));
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01,",
        "1899-12-31, out.of.range",
        "2025-02-29, not.a.date",
        "2024-02-29,",
        "31/01/1970, ambiguous.date",
        "1970,",
        "1970-01,",
        "1970-00, not.a.date",
        "1899, out.of.range",
        "2027, in.future",
        "1970-01-31T00:00:00Z,",
        "1970-01-31T12:00:00Z, not.a.date",
        "1970-1-31, not.a.date",
        "1970-13-01, not.a.date",
        "'', required"
    })
    void checks_the_date_of_birth(String date, String code) {
        Map<String, String> found = codes(SampleDocument.complete().with("patient.dateOfBirth", "\"" + date + "\""));

        assertThat(found).isEqualTo(code == null ? Map.of() : Map.of("patient.dateOfBirth", code));
    }

    @ParameterizedTest
    @CsvSource({
        "patient.givenName, 100",
        "patient.familyName, 100",
        "patient.address, 300",
        "patient.practice, 120",
        "patient.identifier.system, 100",
        "patient.identifier.value, 64"
    })
    void holds_text_to_its_length_in_characters_of_any_script(String path, int limit) {
        // A letter outside the basic plane counts once.
        String letter = "\uD835\uDD38";
        assertThat(codes(SampleDocument.complete().with(path, "\"" + letter.repeat(limit) + "\"")))
                .isEmpty();
        assertThat(codes(SampleDocument.complete().with(path, "\"" + letter.repeat(limit + 1) + "\"")))
                .containsExactly(Map.entry(path, "too.long"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"🦄", "\uE000", "\u0378", "ދިވެހި", "Z\u0324\u0331\u033A\u0353\u0321\u0316", "\uDB80\uDC01"})
    void asks_for_latin_letters_where_a_letter_could_not_show_who_it_is_for(String typed) {
        for (String path : List.of(
                "patient.givenName",
                "patient.familyName",
                "patient.address",
                "patient.practice",
                "patient.identifier.value")) {
            assertThat(codes(SampleDocument.complete().with(path, "\"Al" + typed + "\"")))
                    .containsExactly(Map.entry(path, "cannot.be.printed"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"शर्मा", "চট্টোপাধ্যায়", "สมชาย", "አበበ", "Ẹ́ṣọ́", "נועה", "ශ්‍රී", "김", "佐藤"})
    void takes_names_in_the_writing_of_their_owners(String name) {
        assertThat(codes(SampleDocument.complete().with("patient.familyName", "\"" + name + "\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u001b", "\\u007f", "\\u0085", "\\ud800", "\\ufffd", "\\uffff", "\\n"})
    void refuses_characters_that_do_harm(String character) {
        assertThat(codes(SampleDocument.complete().with("patient.familyName", "\"Qu" + character + "ill\"")))
                .containsExactly(Map.entry("patient.familyName", "control.character"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u202e", "\\u2066", "\\u200f", "\\u061c", "\\ufeff", "\\u200b", "\\u200d", "\\u00ad", "\\u2060"
            })
    void cleans_what_nobody_sees_from_pasted_text(String character) {
        SampleDocument pasted = SampleDocument.complete()
                .with("patient.familyName", "\"Qu" + character + "ill\"")
                .with("patient.givenName", "\"" + character + "Ada\\u00a0\\tRose" + character + "\"")
                .with("patient.phone", "\"+44" + character + "7700\\u00a0900111\"")
                .with("patient.email", "\"a@example.org" + character + "\"")
                .with("patient.dateOfBirth", "\"" + character + "1970-01-31\"");

        Patient patient = reader.read(pasted.toString(), null).patient();

        assertThat(patient.familyName()).isEqualTo("Quill");
        assertThat(patient.givenName()).isEqualTo("Ada  Rose");
        assertThat(patient.phone()).isEqualTo("+447700 900111");
        assertThat(patient.email()).isEqualTo("a@example.org");
        assertThat(patient.dateOfBirth()).hasToString("1970-01-31");
    }

    @Test
    void some_people_have_one_name() {
        for (SampleDocument document : List.of(
                SampleDocument.complete()
                        .with("patient.givenName", "\"Suharto\"")
                        .with("patient.familyName", "null"),
                SampleDocument.complete()
                        .with("patient.givenName", "\"Suharto\"")
                        .with("patient.familyName", "\"\""),
                SampleDocument.complete()
                        .with("patient.givenName", "\"Suharto\"")
                        .with("patient.familyName", "\"-\""),
                SampleDocument.complete()
                        .with("patient.givenName", "\".\"")
                        .with("patient.familyName", "\"Suharto\""))) {
            Patient patient = reader.read(document.toString(), null).patient();
            assertThat(patient.givenName()).isEqualTo("Suharto");
            assertThat(patient.familyName()).isEmpty();
            assertThat(patient.fullName()).isEqualTo("Suharto");
        }
        assertThat(codes(SampleDocument.complete()
                        .with("patient.givenName", "\"-\"")
                        .with("patient.familyName", "\".\"")))
                .containsExactly(Map.entry("patient.givenName", "required"));
        assertThat(codes(SampleDocument.complete().with("patient.familyName", "\"####\"")))
                .containsExactly(Map.entry("patient.familyName", "bad.format"));
        assertThat(codes(SampleDocument.complete().without("patient.familyName")))
                .as("forgotten")
                .containsExactly(Map.entry("patient.familyName", "required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"نرگس‌زاده", "नक़्क़ाश", "O’Brien", "Nguyễn", "李", "Đỗ-Ñúñez", "ß"})
    void takes_names_in_every_script(String name) {
        assertThat(reader.read(
                                SampleDocument.complete()
                                        .with("patient.familyName", "\"" + name + "\"")
                                        .toString(),
                                null)
                        .patient()
                        .familyName())
                .isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    @Test
    void trims_and_composes() {
        Patient patient = reader.read(
                        SampleDocument.complete()
                                .with("patient.givenName", "\"  Zoe\\u0308 \"")
                                .with("patient.address", "\"1 High Street\\r\\nTown\"")
                                .toString(),
                        null)
                .patient();

        assertThat(patient.givenName()).isEqualTo("Zo\u00eb");
        assertThat(patient.address()).isEqualTo("1 High Street\nTown");
    }

    @ParameterizedTest
    @CsvSource({
        "'+44 (0)20 7946-0018',",
        "'020 7946 0018 ext. 12',",
        "'٠٢٠ ٧٩٤٦ ٠٠١٨',",
        "12345, bad.format",
        "123456,",
        "'call me', bad.format",
        "'020;drop', bad.format",
        "'0123456789 0123456789 0123456789 01234567', too.long"
    })
    void checks_telephone_numbers(String phone, String code) {
        Map<String, String> found = codes(SampleDocument.complete().with("patient.phone", "\"" + phone + "\""));

        assertThat(found).isEqualTo(code == null ? Map.of() : Map.of("patient.phone", code));
    }

    @ParameterizedTest
    @CsvSource({
        "a@b.example,",
        "first.last+tag@example.org,",
        "jörg@müller.example,",
        "not-an-address, bad.format",
        "a@b, bad.format",
        "a b@example.org, bad.format",
        "a@example..org, bad.format",
        "'a@example.org,b@example.org', bad.format"
    })
    void checks_email_addresses(String email, String code) {
        Map<String, String> found = codes(SampleDocument.complete().with("patient.email", "\"" + email + "\""));

        assertThat(found).isEqualTo(code == null ? Map.of() : Map.of("patient.email", code));
    }

    @Test
    void an_email_address_has_254_characters_at_most() {
        String labels = ("." + "d".repeat(60)).repeat(4);
        String longest = "a@" + "d".repeat(254 - 2 - labels.length()) + labels;

        assertThat(longest).hasSize(254);
        assertThat(codes(SampleDocument.complete().with("patient.email", "\"" + longest + "\"")))
                .isEmpty();
        assertThat(codes(SampleDocument.complete().with("patient.email", "\"" + longest + "d\"")))
                .containsKey("patient.email");
    }

    @Test
    void one_way_to_reach_the_patient_is_enough() {
        SampleDocument byPost =
                SampleDocument.complete().without("patient.phone").without("patient.email");
        assertThat(codes(byPost.with("patient.address", "\"1 High Street\""))).isEmpty();
        assertThat(codes(byPost.with("patient.address", "\" - . \"")))
                .as("an address of nothing")
                .containsExactly(Map.entry("patient.phone", "required"));
        assertThat(codes(SampleDocument.complete()
                        .without("patient.phone")
                        .without("patient.email")
                        .without("patient.address")))
                .containsExactly(Map.entry("patient.phone", "required"));
        assertThat(codes(SampleDocument.complete().without("patient.phone"))).isEmpty();
        assertThat(codes(SampleDocument.complete().with("patient.email", "\" \"")))
                .isEmpty();
    }

    @Test
    void empty_optional_fields_are_absent() {
        Patient patient = reader.read(
                        SampleDocument.complete()
                                .with("patient.identifier", "{\"system\": \"\", \"value\": \"\"}")
                                .with("patient.practice", "\"\"")
                                .without("patient.sexAtBirth")
                                .toString(),
                        null)
                .patient();

        assertThat(patient.identifier()).isNull();
        assertThat(patient.practice()).isNull();
        assertThat(patient.sexAtBirth()).isEqualTo(SexAtBirth.UNKNOWN);
        assertThat(codes(SampleDocument.complete().with("patient.identifier", "{\"system\": \"a\", \"value\": \"\"}")))
                .containsExactly(Map.entry("patient.identifier.value", "required"));
    }

    @Test
    void legs_and_visible_veins_fit_together() {
        assertThat(codes(SampleDocument.complete().with("veins.legs", "\"NONE\"")))
                .containsExactly(Map.entry("veins.legs", "does.not.fit"));
        assertThat(codes(SampleDocument.complete().with("veins.visible", "false")))
                .containsExactly(Map.entry("veins.legs", "does.not.fit"));
        assertThat(codes(
                        SampleDocument.complete().with("veins.visible", "false").with("veins.legs", "\"NONE\"")))
                .isEmpty();
    }

    @Test
    void days_are_asked_of_an_open_ulcer_only() {
        assertThat(codes(SampleDocument.complete()
                        .with("veins.ulcer", "\"HEALED\"")
                        .with("veins.ulcerDays", "3")))
                .containsExactly(Map.entry("veins.ulcerDays", "does.not.fit"));
        assertThat(codes(openUlcer())).isEmpty();
    }

    @Test
    void who_feels_no_urge_need_not_rate_it() {
        SampleDocument noUrge = SampleDocument.complete()
                .with("restlessLegs.urgeToMove", "false")
                .without("restlessLegs.severity")
                .without("restlessLegs.nightsPerWeek");
        assertThat(askedCodes(noUrge)).isEmpty();
        assertThat(askedCodes(noUrge.without("restlessLegs.worseAtRest")))
                .as("nor is asked what follows from it")
                .isEmpty();
        assertThat(askedCodes(noUrge.with("restlessLegs.urgeToMove", "\"UNKNOWN\"")))
                .as("nor of whoever does not know: the physician asks")
                .isEmpty();
        assertThat(askedCodes(noUrge.with("restlessLegs.urgeToMove", "true").with("restlessLegs.worseAtRest", "false")))
                .isEqualTo(Map.of("restlessLegs.severity", "required", "restlessLegs.nightsPerWeek", "required"));
    }

    /** What is wrong with a document from a form of the clinic's, on which nothing may be skipped. */
    private Map<String, String> askedCodes(SampleDocument document) {
        Refused refused = catchThrowableOfType(Refused.class, () -> reader.read(document.toString(), Source.SELF));
        return refused == null
                ? Map.of()
                : refused.violations().stream().collect(Collectors.toMap(Violation::field, Violation::code));
    }

    @ParameterizedTest
    @CsvSource({"true, YES", "false, NO", "'\"YES\"', YES", "'\"NO\"', NO", "'\"UNKNOWN\"', UNKNOWN", "null, NOT_ASKED"
    })
    void an_answer_may_be_not_known_and_what_is_absent_was_not_asked(String sent, Answer answer) {
        for (Question question : Question.values()) {
            if (question.kind() == Question.Kind.YES_NO) {
                SampleDocument document =
                        SampleDocument.complete().without("veins.legs").with(question.path(), sent);
                assertThat(answerTo(question, document)).as("%s", question).isEqualTo(answer);
                assertThat(answerTo(question, document.without(question.path())))
                        .as("%s", question)
                        .isEqualTo(Answer.NOT_ASKED);
            }
        }
    }

    private Answer answerTo(Question question, SampleDocument document) {
        ReferralReport report = reader.read(document.toString(), null);
        return Answer.valueOf(JSON.valueToTree(report)
                .at("/" + question.path().replace('.', '/'))
                .textValue());
    }

    @Test
    void other_systems_need_not_ask_anything_but_who_it_is() {
        ReferralReport report = reader.read(
                SampleDocument.complete()
                        .without("restlessLegs")
                        .without("veins")
                        .without("background")
                        .toString(),
                null);

        assertThat(report.restlessLegs()).isEqualTo(RestlessLegs.NOT_ASKED);
        assertThat(report.veins()).isEqualTo(Veins.NOT_ASKED);
        assertThat(report.background()).isEqualTo(Background.NOT_ASKED);
    }

    @Test
    void the_clinics_own_forms_ask_everything() {
        for (Question question : Question.values()) {
            boolean asked = question.kind() == Question.Kind.YES_NO
                    || Set.of(Question.BLEEDING, Question.ULCER, Question.SWOLLEN_OR_TENDER_LEG, Question.LEGS)
                            .contains(question);
            if (question.path().startsWith("background.beforeTreatment.")) {
                assertThat(askedCodes(SampleDocument.complete().without(question.path())))
                        .as("%s can be skipped", question)
                        .isEmpty();
            } else if (asked) {
                SampleDocument document = SampleDocument.complete().without(question.path());
                assertThat(askedCodes(document)).containsEntry(question.path(), "required");
                assertThat(codes(document))
                        .as("%s, from another system", question)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            weight | 82 | 82 kg
            weight | 82.5 | 82.5 kg
            weight | "82,5" | 82.5 kg
            weight | "13 st 2" | 83.5 kg
            weight | "180 lb" | 81.6 kg
            height | 175 | 175 cm
            height | "1,75 m" | 175 cm
            height | "5'10" | 177.8 cm
            """)
    void a_weight_and_a_height_are_read_as_people_write_them(String field, String sent, String understood) {
        BeforeTreatment read = reader.read(
                        SampleDocument.complete()
                                .with("background.beforeTreatment." + field, sent)
                                .toString(),
                        null)
                .background()
                .beforeTreatment();
        Measured measured = field.equals("weight") ? read.weight() : read.height();
        assertThat(measured.inWords()).isEqualTo(understood);
        assertThat(measured.typed()).isEqualTo(sent.replace("\"", ""));
    }

    /** A height of 1.75 that a machine sends as a number is not taken for metres: its number is in centimetres. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            weight | 7 | out.of.range
            weight | 351 | out.of.range
            weight | 1e30 | out.of.range
            weight | 82.55 | too.precise
            weight | "heavy" | not.a.number
            weight | "<80" | bound.not.usable
            weight | "80 cm" | unknown.unit
            weight | true | wrong.type
            weight | [82] | wrong.type
            height | 1.75 | out.of.range
            height | "1 ft" | out.of.range
            """)
    void a_weight_or_height_that_cannot_be_is_refused(String field, String sent, String code) {
        String path = "background.beforeTreatment." + field;
        assertThat(codes(SampleDocument.complete().with(path, sent))).isEqualTo(Map.of(path, code));
    }

    @Test
    void a_number_that_would_be_written_out_with_a_million_digits_is_refused_unwritten() {
        String document = SampleDocument.complete()
                .with("background.beforeTreatment.weight", "351")
                .toString();
        for (String number : List.of("1e400", "1e-400000000", "-1e400", "1e999999999")) {
            assertThat(violations(document.replace("351", number)))
                    .extracting(Violation::code)
                    .as(number)
                    .containsExactly("out.of.range");
        }
    }

    @Test
    void whoever_is_allergic_to_nothing_else_cannot_say_what_to() {
        SampleDocument document = SampleDocument.complete()
                .with("background.beforeTreatment.otherAllergy", "false")
                .with("background.beforeTreatment.allergicTo", "\"latex\"");
        assertThat(codes(document)).isEqualTo(Map.of("background.beforeTreatment.allergicTo", "does.not.fit"));
    }

    @Test
    void an_empty_list_is_none_and_an_absent_one_was_not_asked() {
        Background none = reader.read(
                        SampleDocument.complete()
                                .with("background.conditions", "[]")
                                .with("background.medicines", "[]")
                                .toString(),
                        null)
                .background();
        Background notAsked = reader.read(
                        SampleDocument.complete()
                                .without("background.conditions")
                                .without("background.medicines")
                                .toString(),
                        null)
                .background();

        assertThat(none.conditions()).hasValue(Set.of());
        assertThat(none.medicines()).hasValue(List.of());
        assertThat(notAsked.conditions()).isEmpty();
        assertThat(notAsked.medicines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,", "2,", "0, out.of.range", "'\"2\"', wrong.type"})
    void a_version_is_one_of_those_so_far(String version, String code) {
        assertThat(codes(SampleDocument.complete().with("documentVersion", version)))
                .isEqualTo(code == null ? Map.of() : Map.of("documentVersion", code));
    }

    @Test
    void a_newer_version_is_refused_with_a_word() {
        assertThat(codes(SampleDocument.complete()
                        .with("documentVersion", String.valueOf(ReferralDocument.VERSION + 1))))
                .isEqualTo(Map.of("documentVersion", "unknown.version"));
    }

    @Test
    void lists_have_no_entry_twice_and_a_limit() {
        assertThat(codes(SampleDocument.complete().with("veins.symptoms", "[\"PAIN\", \"PAIN\"]")))
                .containsExactly(Map.entry("veins.symptoms[1]", "duplicate"));
        assertThat(codes(SampleDocument.complete().with("background.medicines", medicines(50))))
                .isEmpty();
        assertThat(codes(SampleDocument.complete().with("background.medicines", medicines(51))))
                .containsExactly(Map.entry("background.medicines", "too.many"));
        assertThat(codes(SampleDocument.complete()
                        .with("background.medicines", "[{\"text\": \"x\"}, {\"text\": \"x\"}]")))
                .containsExactly(Map.entry("background.medicines[1].text", "duplicate"));
        assertThat(codes(SampleDocument.complete().with("background.conditions", "[1, \"GOUT\"]")))
                .containsOnlyKeys("background.conditions[0]", "background.conditions[1]");
    }

    private static String medicines(int count) {
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            list.append(i == 0 ? "" : ",").append("{\"text\": \"m").append(i).append("\"}");
        }
        return list.append("]").toString();
    }

    @Test
    void an_enum_says_what_is_allowed() {
        assertThat(violations(SampleDocument.complete().with("veins.bleeding", "\"MAYBE\"")))
                .extracting(Violation::field, Violation::code, Violation::message)
                .containsExactly(tuple("veins.bleeding", "unknown.value", "Must be one of NONE, PAST, NOW, UNKNOWN."));
    }

    @Test
    void the_way_in_decides_the_source() {
        assertThat(reader.read(SampleDocument.complete().toString(), Source.SELF)
                        .source())
                .isEqualTo(Source.SELF);
        SampleDocument staff = SampleDocument.complete().with("source", "\"STAFF\"");
        assertThat(reader.read(staff.toString(), null).source()).isEqualTo(Source.STAFF);
        assertThat(catchThrowableOfType(Refused.class, () -> reader.read(staff.toString(), Source.CSV))
                        .violations())
                .extracting(Violation::field)
                .containsExactly("source");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1",
                "{",
                "{}{}",
                "{} x",
                "{\"a\":1,\"a\":2}",
                "nope",
                "{\"patient\":[]}",
                "{\"patient\":null}",
                "\u0000",
                "{'a':1}",
                "{\"a\":NaN}"
            })
    void refuses_what_is_no_document(String text) {
        assertThat(violations(text)).isNotEmpty();
    }

    @Test
    void refuses_deep_and_large_documents_without_reading_them_through() {
        assertThat(violations("[".repeat(60_000))).isNotEmpty();
        assertThat(violations(" ".repeat(70_000))).extracting(Violation::code).containsExactly("too.long");
        assertThat(violations(SampleDocument.complete().with("patient.address", "\"" + "a".repeat(5_000) + "\"")))
                .isNotEmpty();
    }

    @Test
    void never_repeats_what_was_sent() {
        List<Violation> found = violations(SampleDocument.complete()
                .with("patient.email", "\"secret-mark\"")
                .with("veins.legs", "\"secret-mark\"")
                .with("secret mark \\n", "1"));

        assertThat(found).hasSize(3).noneMatch(violation -> violation.toString().contains("secret"));
        assertThat(violations("{\"patient\": secret}").toString()).doesNotContain("secret");
    }

    @Test
    void random_damage_is_always_refused_or_read() {
        Random random = new Random(20_260_701);
        String good = SampleDocument.complete().toString();
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder(good);
            for (int change = random.nextInt(6); change >= 0; change--) {
                text.append(text.isEmpty() ? "x" : "");
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(0x10000));
                    case 1 -> text.deleteCharAt(at);
                    case 2 ->
                        text.insert(
                                at,
                                List.of("{", "]", ",", "null", "-1", "\"", "1e999")
                                        .get(random.nextInt(7)));
                    default -> text.setLength(Math.max(1, at));
                }
            }
            assertThatCode(() -> violations(text.toString())).doesNotThrowAnyException();
        }
    }

    @Test
    void any_type_in_any_place_is_refused_or_read() {
        for (Question question : Question.values()) {
            for (String value : List.of("null", "true", "-1", "1.5", "\"\"", "\"x\"", "[]", "[null]", "[[1]]", "{}")) {
                assertThatCode(() -> violations(SampleDocument.complete().with(question.path(), value)))
                        .as(question + " = " + value)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void the_same_content_has_the_same_hash() {
        ReferralReport report = reader.read(SampleDocument.complete().toString(), Source.CSV);
        ReferralReport same = reader.read(
                SampleDocument.complete()
                        .with("veins.symptoms", "[\"HEAVINESS\", \"ACHING\"]")
                        .with("patient.givenName", "\" Ada\"")
                        .toString(),
                Source.CSV);
        ReferralReport other = reader.read(
                SampleDocument.complete().with("restlessLegs.severity", "6").toString(), Source.CSV);

        assertThat(ContentHash.of(same)).isEqualTo(ContentHash.of(report));
        assertThat(ContentHash.of(other)).isNotEqualTo(ContentHash.of(report));
        assertThat(ContentHash.of(reader.read(
                        SampleDocument.complete()
                                .with("documentVersion", "2")
                                .with("restlessLegs.urgeToMove", "\"YES\"")
                                .with("background.pregnant", "\"NO\"")
                                .toString(),
                        Source.CSV)))
                .as("yes and true are the same")
                .isEqualTo(ContentHash.of(report));
        // Rows that were accepted years ago are known by this value: it must never change, whatever is asked since.
        ReferralReport then = reader.read(
                SampleDocument.complete()
                        .without("veins.coldPainfulLeg")
                        .without("veins.hotRedLegWithFever")
                        .toString(),
                Source.CSV);
        assertThat(ContentHash.of(then).value())
                .isEqualTo("f12c36c4836245fd85fd741f91bbaefa99cb7a0c34f1ea4c423b8605a997084a");
    }
}
