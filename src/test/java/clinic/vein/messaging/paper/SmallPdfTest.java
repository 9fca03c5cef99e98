package clinic.vein.messaging.paper;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.carefixture.SomeReferral;
import clinic.vein.carefixture.TestClinic;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Role;
import clinic.vein.messaging.LetterKind;
import clinic.vein.messaging.LetterSection;
import clinic.vein.messaging.LetterText;
import clinic.vein.testing.TestCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Letters are most of what a referral leaves for good, so that each kilobyte of them counts. */
class SmallPdfTest {

    private static final Set<String> PAINTS = Set.of("Tj", "TJ", "f", "f*", "S", "s", "B", "B*", "Do", "sh");

    private final PdfLetterPaper paper =
            new PdfLetterPaper(new PdfTemplates(TestClinic.SETTINGS, TestCatalogue.READ_ONCE));

    @Test
    void a_letter_of_two_pages_takes_less_than_eighteen_kilobytes() throws IOException {
        byte[] letter = letter("Please keep in mind the causes of restless legs other than veins.");

        try (PDDocument document = Loader.loadPDF(letter)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(letter).hasSizeLessThan(18_000);
    }

    @Test
    void whatever_is_painted_is_marked_and_each_mark_has_something_painted() throws IOException {
        try (PDDocument document = Loader.loadPDF(letter("Well."))) {
            for (PDPage page : document.getPages()) {
                COSDictionary properties = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
                Set<COSName> used = new HashSet<>();
                List<Object> before = new ArrayList<>();
                int painted = -1;
                for (Object token : new PDFStreamParser(page).parse()) {
                    if (!(token instanceof Operator operator)) {
                        before.add(token);
                        continue;
                    }
                    if (operator.getName().equals("BDC")) {
                        painted = 0;
                        if (before.get(before.size() - 1) instanceof COSName name) {
                            used.add(name);
                        }
                    } else if (operator.getName().equals("EMC")) {
                        assertThat(painted).as("painted within a mark").isPositive();
                        painted = -1;
                    } else if (PAINTS.contains(operator.getName())) {
                        assertThat(painted).as("marked before %s", operator).isNotNegative();
                        painted++;
                    }
                    before.clear();
                }
                assertThat(used).isNotEmpty().isEqualTo(properties.keySet());
            }
        }
    }

    @Test
    void text_that_looks_like_an_empty_mark_stays_text() throws IOException {
        try (PDDocument document = Loader.loadPDF(letter("/Artifact /Prop1 BDC\nEMC\nand on"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("/Artifact /Prop1 BDC", "EMC", "and on");
        }
    }

    @Test
    void it_still_says_that_it_is_accessible_and_what_it_is() throws IOException {
        try (PDDocument document = Loader.loadPDF(letter("Well."))) {
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>", ">Closing letter</rdf:li>");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    /** As many parts, tables and rows as a letter after one course of treatment has. */
    private byte[] letter(String remarks) {
        List<LetterSection> sections = new ArrayList<>();
        for (String heading : List.of("Findings", "Veins before treatment", "Treatment", "Restless legs")) {
            sections.add(LetterSection.table(
                    heading,
                    List.of("Leg", "Before", "After", "Treated vein"),
                    List.of(
                            List.of("Left", "CEAP C2s Ep A(NSV) Pr, VCSS 5", "CEAP C1, VCSS 0", "closed"),
                            List.of("Right", "CEAP C0, VCSS 1", "CEAP C0, VCSS 1", "–"))));
        }
        for (String heading : List.of("Reason for referral", "Decision", "Complications", "Advice", "Remarks")) {
            sections.add(LetterSection.of(
                    heading,
                    "Examined with duplex ultrasound on 12 March 2026 and again on 9 May 2026, with care for both legs.",
                    remarks));
        }
        return paper.print(
                        SomeReferral.of("Ada", "Hughes"),
                        new LetterText(LetterKind.CLOSING, sections, new Actor("vera", Role.VASCULAR)),
                        LocalDate.of(2026, 3, 2),
                        TestCatalogue.READ_ONCE.in(Language.ENGLISH))
                .pdf();
    }
}
