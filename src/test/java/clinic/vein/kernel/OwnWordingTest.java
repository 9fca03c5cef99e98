package clinic.vein.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clinic may word itself, and what is not used whoever wrote it. */
class OwnWordingTest {

    private static final String BOOKED = "MessageTemplate.APPOINTMENT_BOOKED.PATIENT.BODY";

    @TempDir
    private Path folder;

    @Test
    void an_own_text_takes_the_place_of_ours_in_its_language_alone() throws IOException {
        Catalogue catalogue =
                with("patients/messages_de.properties", "MessageTemplate.CLOSING.PATIENT.SUBJECT = Auf Wiedersehen");

        assertThat(catalogue.own()).allMatch(OwnText::isUsed);
        assertThat(subject(catalogue, "de")).isEqualTo("Auf Wiedersehen");
        assertThat(subject(catalogue, "en")).isEqualTo("Your treatment at the vein clinic is finished");
    }

    @Test
    void a_text_may_leave_out_and_say_again_what_its_frame_says_and_no_more() throws IOException {
        Catalogue catalogue = with(
                "patients/messages.properties",
                BOOKED + " = please come on {when}, {room}. {appointment} {emergency} Ring {telephone}: {reference}.");

        assertThat(catalogue.own()).allMatch(OwnText::isUsed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "come on {when}, {room}. {appointment}                             | MISSING_PLACE    | emergency",
                "come on {when}, {room}. {emergency}                               | MISSING_PLACE    | appointment",
                "come. {appointment} {emergency}                                   | MISSING_PLACE    | room, when",
                "{when}, {room} {appointment} {emergency} {diagnosis}              | UNKNOWN_PLACE    | diagnosis",
                "{when}, {room} {appointment} {emergency} {dateOfBirth}            | UNKNOWN_PLACE    | dateOfBirth",
                "{when}, {room} {appointment} {emergency} {body}                   | UNKNOWN_PLACE    | body",
                "{when}, {room} {appointment} {emergency} {                        | BROKEN_PLACE     |",
                "{when}, {room} {appointment} {emergency} {when.class}             | BROKEN_PLACE     |",
                "{when}, {room} {appointment} {emergency} {0,choice,0#a}           | BROKEN_PLACE     |",
                "{when}, {room} {appointment} {emergency} <b>now</b>               | MARKUP           |",
                "{when}, {room} {appointment} {emergency} </p>                     | MARKUP           |",
                "{when}, {room} {appointment} {emergency} < script >               | MARKUP           |",
                "{when}, {room} {appointment} {emergency} <!-- no -->              | MARKUP           |",
                "{when}, {room} {appointment} {emergency} &nbsp;                   | MARKUP           |",
            })
    void a_text_with_a_fault_is_named_and_ours_is_used(String text, String fault, String places) throws IOException {
        Catalogue catalogue = with("patients/messages.properties", BOOKED + " = " + text);

        OwnText own = catalogue.own().get(0);
        assertThat(own.faults()).extracting(each -> each.fault().name()).contains(fault);
        if (places != null) {
            assertThat(own.faults())
                    .anySatisfy(each -> assertThat(each.values().toString()).isEqualTo("[" + places + "]"));
        }
        assertThat(catalogue.all(Language.ENGLISH)).containsEntry(BOOKED, own.shipped());
    }

    /** A subject is read on a lock screen. */
    @ParameterizedTest
    @ValueSource(strings = {"patientName", "dateOfBirth", "advice", "reference"})
    void a_subject_names_nobody(String place) throws IOException {
        assertThat(with("staff/messages.properties", "MessageTemplate.CLOSING.PRACTICE.SUBJECT = Of {" + place + "}")
                        .own()
                        .get(0)
                        .faults())
                .extracting(Violation::fault)
                .containsExactly(WordingFault.UNKNOWN_PLACE);
    }

    /** Of Thymeleaf, OGNL, Spring, JSP, Handlebars and Java: nothing of it is ever run, and nothing of it goes out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${T(java.lang.Runtime).getRuntime().exec('id')}",
                "#{systemProperties['user.home']}",
                "*{class.forName('java.lang.Runtime')}",
                "@{/admin}",
                "~{layout :: page}",
                "%{(#_memberAccess=@ognl.OgnlContext@DEFAULT_MEMBER_ACCESS)}",
                "[[${@catalogue}]]",
                "[(${@clinicSettings})]",
                "__${new java.util.Scanner(T(java.lang.Runtime).getRuntime().exec('id').getInputStream()).next()}__::.x",
                "<%= Runtime.getRuntime() %>",
                "{{constructor.constructor('return process')()}}",
                "<th:block th:text=\"${@x}\"/>",
                "\\u0024\\u007b7*7\\u007d"
            })
    void nothing_that_looks_like_a_program_is_used(String hostile) throws IOException {
        Catalogue catalogue = with(
                "patients/messages.properties",
                BOOKED + " = {when}, {room} {appointment} {emergency} " + hostile,
                "patients/letters.properties",
                "letter.practice = " + hostile);

        assertThat(catalogue.own()).hasSize(2).noneMatch(OwnText::isUsed);
    }

    /** The page's number stands in a style sheet, between straight quotation marks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0} {1}\" } body { display: none } @page { \"",
                "{0} \\\\ {1}",
                "{0}\\n{1}",
                "{0} </style> {1}",
                "'{0}' {1}"
            })
    void a_label_ends_no_style_sheet(String hostile) throws IOException {
        assertThat(with("patients/letters.properties", "letter.page = " + hostile)
                        .own())
                .noneMatch(OwnText::isUsed);
    }

    @Test
    void an_apostrophe_hides_no_number() throws IOException {
        Catalogue catalogue = with(
                "patients/messages.properties", "MessageFrame.DEAR = What's up, {0}, it's us",
                "patients/letters.properties", "letter.copy = The patient’s copy {0}");

        assertThat(catalogue.own()).allMatch(OwnText::isUsed);
        assertThat(catalogue.messages().getMessage("MessageFrame.DEAR", new Object[] {"Ada"}, Locale.UK))
                .isEqualTo("What's up, Ada, it's us");
    }

    @Test
    void what_is_no_text_of_ours_is_named() throws IOException {
        List<OwnText> own = with(
                        "patients/messages_fr.properties", "MessageFrame.DEAR = Bonjour {0}",
                        "patients/messages_d_e.properties", "MessageFrame.DEAR = Hallo {0}",
                        "patients/refer.properties", "refer.title = Ours",
                        "notes.txt", "to be done",
                        ".hidden.properties", "x = y",
                        "..data/patients/messages.properties", "x = y",
                        "staff/messages.properties", "MessageTemplate.NEVER.PRACTICE.BODY = x",
                        "patients/letters.properties", "letter.practice = \\u12")
                .own();

        assertThat(own)
                .extracting(OwnText::file, each ->
                        ((WordingFault) each.faults().get(0).fault()))
                .containsExactlyInAnyOrder(
                        tuple("patients/messages_fr.properties", WordingFault.NO_SUCH_FILE),
                        tuple("patients/messages_d_e.properties", WordingFault.NO_SUCH_FILE),
                        tuple("patients/refer.properties", WordingFault.NO_SUCH_FILE),
                        tuple("notes.txt", WordingFault.NO_SUCH_FILE),
                        tuple("staff/messages.properties", WordingFault.NO_SUCH_TEXT),
                        tuple("patients/letters.properties", WordingFault.NOT_READABLE));
    }

    @Test
    void bytes_that_are_no_text_and_characters_that_turn_it_around_are_not_used() throws IOException {
        Path file = folder.resolve("patients/messages.properties");
        Files.createDirectories(file.getParent());
        Files.write(file, "MessageFrame.DEAR = Grüße {0}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new Catalogue(Locale.UK, OwnWording.in(folder))
                        .own()
                        .get(0)
                        .faults()
                        .get(0)
                        .fault())
                .isEqualTo(WordingFault.NOT_READABLE);

        assertThat(with("patients/messages.properties", "MessageFrame.DEAR = Dear \\u202e{0}")
                        .own()
                        .get(0)
                        .faults())
                .extracting(Violation::fault)
                .containsExactly(WordingFault.CHARACTER);
        assertThat(with("patients/messages.properties", "MessageTemplate.CLOSING.PATIENT.SUBJECT = a\\nBcc: b")
                        .own()
                        .get(0)
                        .faults())
                .extracting(Violation::fault)
                .containsExactly(WordingFault.MORE_THAN_ONE_LINE);
    }

    /** Who injects reads the product on a form, and which leg. */
    @ParameterizedTest
    @ValueSource(strings = {"Leg.LEFT", "Sclerosant.POLIDOCANOL", "Measure.FERRITIN", "Vein.GSV", "Role.NURSE"})
    void a_word_that_forms_use_is_not_for_a_clinic(String key) throws IOException {
        assertThat(with("patients/letters.properties", key + " = another")
                        .own()
                        .get(0)
                        .isUsed())
                .isFalse();
        assertThat(with("patients/letters.properties", "LetterHeading.OUR_ADVICE = What we advise")
                        .own()
                        .get(0)
                        .isUsed())
                .isTrue();
    }

    @Test
    void a_text_message_is_short() throws IOException {
        String key = "MessageTemplate.WITHDRAWN.PATIENT.TEXT = ";
        assertThat(with("patients/messages.properties", key + "a".repeat(600))
                        .own()
                        .get(0)
                        .isUsed())
                .isTrue();
        assertThat(with("patients/messages.properties", key + "a".repeat(601))
                        .own()
                        .get(0)
                        .faults())
                .extracting(Violation::fault)
                .containsExactly(WordingFault.TOO_LONG);
    }

    /** As Kubernetes mounts a ConfigMap: the folder and all in it are links to a hidden folder that is exchanged as a whole. */
    @Test
    void links_are_followed() throws IOException {
        Path mounted = Files.createDirectories(folder.resolve("volume"));
        Path data = Files.createDirectories(mounted.resolve("..2026/patients"));
        Files.writeString(data.resolve("letters.properties"), "letter.practice = Our practice");
        Files.createSymbolicLink(mounted.resolve("..data"), Path.of("..2026"));
        Files.createSymbolicLink(mounted.resolve("patients"), Path.of("..data/patients"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), mounted);

        for (Path named : List.of(mounted, link)) {
            assertThat(new Catalogue(Locale.UK, OwnWording.in(named)).own())
                    .extracting(OwnText::file)
                    .containsExactly("patients/letters.properties");
        }
    }

    @Test
    void links_that_lead_nowhere_or_in_a_circle_and_too_many_files_stop_the_start() throws IOException {
        Path circle = Files.createDirectories(folder.resolve("circle"));
        Files.createSymbolicLink(circle.resolve("patients"), circle);
        Path lost = Files.createDirectories(folder.resolve("lost"));
        Files.createSymbolicLink(lost.resolve("patients"), Path.of("nowhere"));
        Path many = Files.createDirectories(folder.resolve("many"));
        for (int file = 0; file <= 200; file++) {
            Files.writeString(many.resolve(file + ".txt"), "");
        }

        for (Path each : List.of(circle, lost, many)) {
            assertThatThrownBy(() -> new Catalogue(Locale.UK, OwnWording.in(each)))
                    .as(each.toString())
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining(each.getFileName().toString());
        }
    }

    @Test
    void a_folder_that_is_not_there_stops_the_start() {
        assertThatThrownBy(() -> OwnWording.in(folder.resolve("nowhere")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("nowhere");
    }

    private static String subject(Catalogue catalogue, String language) {
        return String.valueOf(catalogue.all(new Language(language)).get("MessageTemplate.CLOSING.PATIENT.SUBJECT"));
    }

    private Catalogue with(String... filesAndTexts) throws IOException {
        for (int i = 0; i < filesAndTexts.length; i += 2) {
            Path file = folder.resolve(filesAndTexts[i]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, filesAndTexts[i + 1]);
        }
        return new Catalogue(Locale.UK, OwnWording.in(folder));
    }
}
