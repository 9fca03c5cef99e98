package clinic.vein.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.vein.intake.IntakeInMemory;
import clinic.vein.intake.IntakeSettings;
import clinic.vein.intake.Question;
import clinic.vein.intake.SampleDocument;
import clinic.vein.intake.csv.RowAnswer.Result;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background.Medicine;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Veins;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ImportReferralsTest {

    private static final String HEADER =
            Arrays.stream(Question.values()).map(Question::column).collect(Collectors.joining(","));

    private final IntakeInMemory intake = new IntakeInMemory();
    private final List<RowAnswer> answers = new ArrayList<>();

    private static String row(String familyName, Map<Question, String> changes) {
        Map<Question, String> cells = new HashMap<>(Map.of(
                Question.SOURCE, "CSV",
                Question.GIVEN_NAME, "Ada",
                Question.FAMILY_NAME, familyName,
                Question.DATE_OF_BIRTH, "1970-01-31",
                Question.PHONE, "020 7946 0018",
                Question.LEGS, "BOTH",
                Question.SEVERITY, "7",
                Question.NIGHTS_PER_WEEK, "5"));
        cells.putAll(Map.of(Question.BLEEDING, "NONE", Question.ULCER, "NONE", Question.SWOLLEN_OR_TENDER_LEG, "NONE"));
        cells.putAll(changes);
        return Arrays.stream(Question.values())
                .map(question -> cells.getOrDefault(question, isYesNo(question) ? "true" : ""))
                .collect(Collectors.joining(","));
    }

    private static boolean isYesNo(Question question) {
        return switch (question) {
            case URGE_TO_MOVE,
                    WORSE_AT_REST,
                    RELIEVED_BY_MOVEMENT,
                    WORSE_IN_EVENING,
                    FAMILY_HISTORY,
                    VISIBLE,
                    SKIN_CHANGE,
                    HARD_PAINFUL_VEIN,
                    CHEST_PAIN_OR_BREATHLESS,
                    PREVIOUS_TREATMENT,
                    PREGNANT,
                    PREVIOUS_CLOT,
                    TAKES_MAGNESIUM -> true;
            default -> false;
        };
    }

    private static String row(String familyName) {
        return row(familyName, Map.of());
    }

    private ImportSummary run(String file) {
        return run(file.getBytes(StandardCharsets.UTF_8), SampleDocument.SETTINGS);
    }

    private ImportSummary run(byte[] file, IntakeSettings settings) {
        answers.clear();
        try {
            return new ImportReferrals(settings, SampleDocument.reader(), intake.importRow())
                    .run(new ByteArrayInputStream(file), answers::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Violation> refusedHeader(String file) {
        return catchThrowableOfType(Refused.class, () -> run(file)).violations();
    }

    private List<String> results() {
        return answers.stream()
                .map(answer -> answer.line() + " " + answer.result())
                .toList();
    }

    private ReferralReport only() {
        assertThat(intake.open()).hasSize(1);
        return intake.open().values().iterator().next().report();
    }

    @Test
    void takes_in_the_clinics_file_once() throws IOException {
        byte[] file;
        try (InputStream stream = getClass().getResourceAsStream("/intake/referrals.csv")) {
            file = stream.readAllBytes();
        }

        assertThat(run(file, SampleDocument.SETTINGS)).isEqualTo(new ImportSummary(501, 9, 2, 0));
        assertThat(answers).hasSize(512);
        assertThat(run(file, SampleDocument.SETTINGS)).isEqualTo(new ImportSummary(0, 9, 503, 0));
        assertThat(answers.stream()
                        .filter(answer -> answer.result() == Result.REFUSED)
                        .map(answer ->
                                answer.line() + " " + answer.violations().get(0).field()))
                .containsExactly(
                        "53 patient.dateOfBirth",
                        "104 patient.dateOfBirth",
                        "156 restlessLegs.severity",
                        "258 veins.bleeding",
                        "310 restlessLegs.nightsPerWeek",
                        "361 restlessLegs.irlsTotal",
                        "412 veins.ulcerDays",
                        "463 patient.email",
                        "494 patient.givenName");
    }

    @Test
    void reads_byte_order_mark_line_ends_and_quotes() {
        String file = "\uFEFF" + HEADER + "\r\n"
                + row("Quill", Map.of(Question.ADDRESS, "\"1 \"\"Old\"\" Street,\r\nTown\"")) + "\r\n\r\n"
                + row("Reed");

        run(file);

        assertThat(results()).containsExactly("2 ACCEPTED", "5 ACCEPTED");
        assertThat(intake.open().values().iterator().next().report().patient().address())
                .isEqualTo("1 \"Old\" Street,\nTown");
    }

    @Test
    void reads_lists_and_medicines() {
        run(HEADER + "\n"
                + row(
                        "Quill",
                        Map.of(
                                Question.SYMPTOMS, "ACHING|PAIN",
                                Question.MEDICINES, "N06AX11:mirtazapine|iron tablets")));

        assertThat(only().veins().reportedSymptoms()).hasSize(2);
        assertThat(only().background().reportedMedicines())
                .containsExactly(new Medicine("N06AX11", "mirtazapine"), new Medicine(null, "iron tablets"));
    }

    @Test
    void an_empty_cell_was_not_asked_and_none_is_none() {
        run(HEADER + "\n"
                + row("Quill", Map.of(Question.SKIN_CHANGE, "", Question.ULCER, "", Question.PREGNANT, "UNKNOWN")));
        ReferralReport empty = only();
        assertThat(empty.veins().skinChange()).isEqualTo(Answer.NOT_ASKED);
        assertThat(empty.veins().ulcer()).isEqualTo(Veins.Ulcer.NOT_ASKED);
        assertThat(empty.background().pregnant()).isEqualTo(Answer.UNKNOWN);
        assertThat(empty.veins().symptoms()).isEmpty();
        assertThat(empty.background().medicines()).isEmpty();
    }

    @Test
    void a_list_of_none_is_empty() {
        run(HEADER + "\n"
                + row(
                        "Quill",
                        Map.of(Question.SYMPTOMS, "NONE", Question.CONDITIONS, " NONE ", Question.MEDICINES, "NONE")));
        assertThat(only().veins().symptoms()).hasValue(Set.of());
        assertThat(only().background().conditions()).hasValue(Set.of());
        assertThat(only().background().medicines()).hasValue(List.of());
    }

    @Test
    void a_file_may_lack_every_column_that_does_not_say_who_it_is() {
        run("familyName,givenName,dateOfBirth,phone,visible\nQuill,Ada,1970-01-31,020 7946 0018,YES");

        assertThat(results()).containsExactly("2 ACCEPTED");
        assertThat(only().veins().visible()).isEqualTo(Answer.YES);
        assertThat(only().veins().bleeding()).isEqualTo(Veins.Bleeding.NOT_ASKED);
        assertThat(only().restlessLegs()).isEqualTo(RestlessLegs.NOT_ASKED);
    }

    @Test
    void columns_may_stand_in_any_order() {
        List<String> header = Arrays.asList(HEADER.split(","));
        List<String> cells = Arrays.asList(row("Quill").split(",", -1));
        Collections.reverse(header);
        Collections.reverse(cells);

        run(String.join(",", header) + "\n" + String.join(",", cells));

        assertThat(only().patient().familyName()).isEqualTo("Quill");
    }

    @Test
    void names_what_is_wrong_with_the_header() {
        assertThat(refusedHeader(HEADER.replace("severity", "severitty")
                                .replace("legs", "visible")
                                .replace("familyName", "name")
                        + "\n" + row("Quill")))
                .extracting(violation -> violation.field() + " " + violation.code())
                .containsExactly(
                        "name unknown.column",
                        "severitty unknown.column",
                        "visible duplicate.column",
                        "familyName missing.column");
        assertThat(refusedHeader("")).extracting(Violation::code).containsExactly("empty.file");
        assertThat(refusedHeader("\"" + HEADER)).extracting(Violation::code).containsExactly("bad.quote");
        assertThat(refusedHeader("x".repeat(20_000)))
                .extracting(Violation::code)
                .containsExactly("line.too.long");
        assertThat(intake.open()).isEmpty();
    }

    private static List<String> spreadsheets() {
        String semicolons = (HEADER + ",,\n"
                        + row("Quill", Map.of(Question.PREGNANT, "FALSE", Question.VISIBLE, "TRUE ")) + ",,")
                .replace(',', ';');
        return List.of(
                semicolons,
                "sep=;\r\n" + semicolons.replace("\n", "\r\n"),
                semicolons.replace(';', '\t'),
                semicolons.replace(';', ',') + "\n" + ",".repeat(HEADER.length()) + "\n,,\n\u00a0,\"\",\n");
    }

    @ParameterizedTest
    @MethodSource("spreadsheets")
    void reads_what_a_spreadsheet_saves(String file) {
        run("\ufeff" + file);

        assertThat(answers).extracting(RowAnswer::result).containsExactly(Result.ACCEPTED);
        assertThat(only().background().pregnant()).isEqualTo(Answer.NO);
        assertThat(only().veins().visible()).isEqualTo(Answer.YES);
    }

    @ParameterizedTest
    @CsvSource({
        "TRUE,YES",
        "True,YES",
        "1,YES",
        "yes,YES",
        "Ja,YES",
        "WAHR,YES",
        "FALSE,NO",
        "0,NO",
        "No,NO",
        "nein,NO",
        "FALSCH,NO",
        "unknown,UNKNOWN",
        "'true ',YES",
        "'\u00a0false',NO"
    })
    void a_yes_is_a_yes_however_it_is_written(String cell, Answer answer) {
        run(HEADER + "\n" + row("Quill", Map.of(Question.PREVIOUS_CLOT, cell)));

        assertThat(only().background().previousClot()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 4.47701E+11, spreadsheet.number",
        "PHONE, '\"4,47701E+11\"', spreadsheet.number",
        "PHONE, 447700900123.0, spreadsheet.number",
        "PHONE, #####, spreadsheet.number",
        "IDENTIFIER_VALUE, 9.43477E+09, spreadsheet.number",
        "DATE_OF_BIRTH, 05/01/1974, ambiguous.date",
        "DATE_OF_BIRTH, 5.1.74, ambiguous.date",
        "DATE_OF_BIRTH, 31/01/1974, ambiguous.date",
        "DATE_OF_BIRTH, 27034, not.a.date",
        "DATE_OF_BIRTH, Jan-74, not.a.date",
        "DATE_OF_BIRTH, 1974-01-05T23:00:00Z, not.a.date",
        "PREGNANT, x, unknown.value"
    })
    void what_a_spreadsheet_destroyed_is_refused_by_name(Question question, String cell, String code) {
        Map<Question, String> changes = new HashMap<>(Map.of(Question.IDENTIFIER_SYSTEM, "urn:example:mrn"));
        changes.put(Question.IDENTIFIER_VALUE, "M1");
        changes.put(question, cell);
        run(HEADER + "\n" + row("Quill", changes));

        assertThat(answers.get(0).violations())
                .extracting(violation -> violation.field() + " " + violation.code())
                .containsExactly(question.path() + " " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1974-01-05T00:00:00", "1974-01-05 00:00", "1974-01-05T00:00:00.000Z", " 1974-01-05\u00a0"})
    void midnight_is_no_more_than_the_day(String cell) {
        run(HEADER + "\n" + row("Quill", Map.of(Question.DATE_OF_BIRTH, cell)));

        assertThat(only().patient().dateOfBirth()).isEqualTo(BirthDate.of(LocalDate.of(1974, 1, 5)));
    }

    @Test
    void one_name_a_year_of_birth_and_an_address_are_enough() {
        run(HEADER + "\n"
                + row(
                        "",
                        Map.of(
                                Question.GIVEN_NAME, "Suharto",
                                Question.DATE_OF_BIRTH, "1960",
                                Question.PHONE, "",
                                Question.ADDRESS, "1 High Street"))
                + "\n"
                + row("Kartini", Map.of(Question.GIVEN_NAME, "", Question.DATE_OF_BIRTH, "1960-05")));

        assertThat(results()).containsExactly("2 ACCEPTED", "3 ACCEPTED");
        assertThat(intake.open().values())
                .extracting(referral -> referral.report().patient())
                .extracting(patient -> patient.fullName() + " " + patient.dateOfBirth())
                .containsExactlyInAnyOrder("Suharto 1960", "Kartini 1960-05");
    }

    @Test
    void a_broken_quote_costs_its_own_row_only() {
        String open = row("Open", Map.of(Question.ADDRESS, "\"1 High Street"));
        String wrong = row("Wrong", Map.of(Question.ADDRESS, "\"1\" High Street"));

        run(String.join("\n", HEADER, open, row("Quill"), wrong, row("Reed"), open));

        assertThat(results()).containsExactly("2 REFUSED", "3 ACCEPTED", "4 REFUSED", "5 ACCEPTED", "6 REFUSED");
        assertThat(answers.get(0).violations()).extracting(Violation::code).containsExactly("bad.quote");
    }

    @Test
    void two_broken_quotes_never_make_one_patient_of_two() {
        String first = row("First", Map.of(Question.ADDRESS, "\"1 High Street"));
        String second = row("Second", Map.of(Question.ADDRESS, "2 High Street\""));

        run(String.join("\n", HEADER, first, second));

        assertThat(results()).containsExactly("2 REFUSED", "3 ACCEPTED");
        assertThat(only().patient().familyName()).isEqualTo("Second");
        assertThat(only().patient().address()).isEqualTo("2 High Street\"");
    }

    @Test
    void rows_of_the_wrong_shape_are_refused() {
        run(String.join("\n", HEADER, "a,b,c", row("Quill") + ",more", "x".repeat(20_000), row("Reed")));

        assertThat(results()).containsExactly("2 REFUSED", "3 REFUSED", "4 REFUSED", "5 ACCEPTED");
        assertThat(answers.stream()
                        .flatMap(answer -> answer.violations() == null ? null : answer.violations().stream())
                        .map(Violation::code))
                .containsExactly("wrong.columns", "wrong.columns", "line.too.long");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused_by_field() {
        byte[] latin = (HEADER + "\n" + row("Müller") + "\n" + row("Reed")).getBytes(StandardCharsets.ISO_8859_1);

        run(latin, SampleDocument.SETTINGS);

        assertThat(results()).containsExactly("2 REFUSED", "3 ACCEPTED");
        assertThat(faults(0)).containsExactly("patient.familyName not.utf8");
    }

    @Test
    void files_of_unicode_text_are_read() {
        String file =
                "\uFEFF" + HEADER.replace(',', '\t') + "\r\n" + row("Müller").replace(',', '\t') + "\r\n";

        run(file.getBytes(StandardCharsets.UTF_16LE), SampleDocument.SETTINGS);
        assertThat(only().patient().familyName()).isEqualTo("Müller");
        run(file.getBytes(StandardCharsets.UTF_16BE), SampleDocument.SETTINGS);
        assertThat(results()).containsExactly("2 ALREADY_KNOWN");
    }

    @Test
    void a_header_in_other_letters_says_that_and_nothing_of_its_columns() {
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> run((HEADER + "\n").getBytes(StandardCharsets.UTF_16LE), SampleDocument.SETTINGS))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("not.utf8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"=\"00123\"|00123", "'00123|00123", "'-12|-12", "'=7|'=7", "00123|00123", "'t7|'t7"})
    void what_a_spreadsheet_marks_as_text_is_that_text(String cell, String text) {
        run(HEADER + "\n"
                + row("Quill", Map.of(Question.IDENTIFIER_SYSTEM, "urn:mrn", Question.IDENTIFIER_VALUE, cell)));

        assertThat(only().patient().identifier().value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#NAME?", "#REF!", "#N/A", "#DIV/0!", "#WERT!", "#ÜBERLAUF!", "#NV", "########"})
    void an_error_of_a_spreadsheet_is_nobodys_name(String error) {
        run(HEADER + "\n" + row(error));

        assertThat(faults(0)).containsExactly("patient.familyName spreadsheet.number");
    }

    private List<String> faults(int answer) {
        return answers.get(answer).violations().stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }

    @Test
    void a_known_patient_is_news_and_the_same_row_again_is_not() {
        String quill = row("Quill");

        run(String.join("\n", HEADER, quill, row("Quill", Map.of(Question.SEVERITY, "3")), quill));

        assertThat(results()).containsExactly("2 ACCEPTED", "3 ACCEPTED", "4 ALREADY_KNOWN");
        assertThat(answers.stream().map(RowAnswer::reference).distinct()).hasSize(2);
    }

    @Test
    void an_unexpected_error_costs_its_own_row_only() {
        intake.beforeReceiving(report -> {
            if (report.patient().familyName().equals("Quill")) {
                throw new IllegalStateException("secret-mark");
            }
            return report;
        });

        ImportSummary summary = run(String.join("\n", HEADER, row("Quill"), row("Reed")));

        assertThat(results()).containsExactly("2 FAILED", "3 ACCEPTED");
        assertThat(answers.toString()).doesNotContain("secret-mark");
        assertThat(summary).isEqualTo(new ImportSummary(1, 0, 0, 1));
    }

    @Test
    void stops_at_the_limit_of_rows() {
        IntakeSettings two = new IntakeSettings(
                DataSize.ofKilobytes(64), 16_384, 20, 2, DataSize.ofMegabytes(64), Duration.ofHours(24));

        run((String.join("\n", HEADER, row("A"), row("B"), row("C"), row("D"))).getBytes(StandardCharsets.UTF_8), two);

        assertThat(results()).containsExactly("2 ACCEPTED", "3 ACCEPTED", "4 REFUSED");
        assertThat(answers.get(2).violations()).extracting(Violation::code).containsExactly("too.many.rows");
    }

    @Test
    void random_bytes_never_break_the_import() {
        Random random = new Random(20_260_701);
        byte[] good = String.join("\r\n", HEADER, row("A"), row("B"), row("C")).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 300; round++) {
            byte[] file = good.clone();
            for (int change = random.nextInt(8); change >= 0; change--) {
                file[HEADER.length() + 2 + random.nextInt(file.length - HEADER.length() - 2)] = random.nextInt(3) == 0
                        ? (byte) "\",\n\r|:".charAt(random.nextInt(6))
                        : (byte) random.nextInt(256);
            }
            run(file, SampleDocument.SETTINGS);
            assertThat(answers).isNotEmpty().noneMatch(answer -> answer.result() == Result.FAILED);
        }
    }
}
