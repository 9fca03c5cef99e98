package clinic.vein.messaging.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.carefixture.SomeReferral;
import clinic.vein.carefixture.TestClinic;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Role;
import clinic.vein.messaging.LetterKind;
import clinic.vein.messaging.LetterSection;
import clinic.vein.messaging.LetterText;
import clinic.vein.testing.TestCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilledTemplateTest {

    @Test
    void a_letter_is_printed_without_looking_for_a_parser_in_all_jars() {
        PdfLetterPaper paper = new PdfLetterPaper(new PdfTemplates(TestClinic.SETTINGS, TestCatalogue.READ_ONCE));
        List<String> looked = new ArrayList<>();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new ClassLoader(before) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                looked.add(name);
                return super.getResources(name);
            }
        });
        try {
            paper.print(
                    SomeReferral.of("Ada", "Hughes"),
                    new LetterText(
                            LetterKind.CLOSING,
                            List.of(LetterSection.of("Remarks", "None.")),
                            new Actor("vera", Role.VASCULAR)),
                    LocalDate.of(2026, 3, 2),
                    TestCatalogue.READ_ONCE.in(Language.ENGLISH));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        assertThat(looked).isNotEmpty().noneMatch(name -> name.contains("SAXParserFactory"));
    }

    @Test
    void nothing_outside_of_the_text_is_read() {
        String secret = Path.of("pom.xml").toUri().toString();
        FilledTemplate template = new FilledTemplate();

        assertThat(template.read("<!DOCTYPE html><html><p>a&#160;b &amp; c</p></html>")
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo("a\u00a0b & c");
        assertThat(template.read("<!DOCTYPE html [<!ENTITY e SYSTEM \"" + secret + "\">]><html>&e;.</html>")
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo(".");
        assertThat(template.read("<!DOCTYPE html SYSTEM \"" + secret + "\"><html>.</html>")
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo(".");
    }

    @Test
    void what_is_wrong_is_thrown_and_not_written_to_the_console() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> new FilledTemplate().read("<html><Hughes></html>"))
                    .isInstanceOf(IllegalArgumentException.class);
        } finally {
            System.setErr(before);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("Hughes");
    }
}
