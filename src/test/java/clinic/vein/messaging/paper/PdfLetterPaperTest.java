package clinic.vein.messaging.paper;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.carefixture.SomeReferral;
import clinic.vein.carefixture.TestClinic;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.AllowedCharacters;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Role;
import clinic.vein.messaging.LetterKind;
import clinic.vein.messaging.LetterSection;
import clinic.vein.messaging.LetterText;
import clinic.vein.messaging.Printed;
import clinic.vein.referral.Referral;
import clinic.vein.testing.HostileStrings;
import clinic.vein.testing.TestCatalogue;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfLetterPaperTest {

    private final PdfLetterPaper paper =
            new PdfLetterPaper(new PdfTemplates(TestClinic.SETTINGS, TestCatalogue.READ_ONCE));

    private boolean whole;

    @ParameterizedTest
    @CsvSource({
        "Ángela, García-López",
        "Thị, Nguyễn",
        "Ødegård, Żak",
        "נועה, כהן",
        "أحمد, حسن",
        "佐藤, 花子",
        "Дмитрий, Иванов",
        "민준, 김",
        "Aoife, حسن",
        "प्रिया, शर्मा",
        "রবীন্দ্রনাথ, চট্টোপাধ্যায়",
        "હર્ષદ, પટેલ",
        "ਹਰਪ੍ਰੀਤ, ਸਿੰਘ",
        "கிருஷ்ணன், ஸ்ரீநிவாசன்",
        "శ్రీనివాస్, రెడ్డి",
        "ಶ್ರೀಕೃಷ್ಣ, ಮೂರ್ತಿ",
        "ശ്രീജിത്ത്, മേനോൻ",
        "ଶ୍ରୀ, ମହାନ୍ତି",
        "ක්‍රිෂාන්, ශ්‍රී",
        "สมชาย, ใจดีน้ำ",
        "ສົມພອນ, ແກ້ວ",
        "សុខា, ភ្នំពេញ",
        "အောင်, ကြည်",
        "བསྟན་འཛིན, རྒྱ་མཚོ",
        "አበበ, ኃይለ",
        "Adéọlá, Ẹ́ṣọ́",
        "ᏣᎳᎩ, ᏩᏯ",
        "אבא, शर्मा"
    })
    void names_in_many_scripts_can_be_read(String givenName, String familyName) throws IOException {
        byte[] pdf = print(SomeReferral.of(givenName, familyName), familyName + " said (" + givenName + ") so.");
        assertThat(text(pdf))
                .contains(Normalizer.normalize(givenName, Normalizer.Form.NFKC))
                .contains(Normalizer.normalize(familyName, Normalizer.Form.NFKC))
                .doesNotContain("#");
        assertThat(whole).isTrue();
        assertThat(GlyphsDrawn.missingIn(pdf)).isZero();
    }

    @Test
    void what_no_font_has_is_named_and_the_letter_told_from_a_whole_one() throws IOException {
        byte[] pdf = print(SomeReferral.of("Anna", "\uE000\u0378"), "Well \uD83E\uDD84 and ދ.");
        assertThat(text(pdf).replaceAll("\\s+", " "))
                .contains("Well [UNICORN FACE] and [THAANA LETTER DHAALU].")
                .contains("[PRIVATE USE AREA E000][U+0378]");
        assertThat(whole).isFalse();
        assertThat(GlyphsDrawn.missingIn(pdf)).isZero();
    }

    @Test
    void nothing_is_cut_off_however_long_a_word_is() throws IOException {
        String latin = "Wörtersee".repeat(40);
        String thai = "สมชายใจดี".repeat(30);
        String hindi = "श्रीकृष्ण".repeat(40);
        byte[] pdf = print(SomeReferral.of("A" + latin.substring(0, 90), "Kim"), latin + " " + thai + " " + hindi);
        assertThat(text(pdf).replaceAll("\\s+", ""))
                .contains(latin)
                .contains(Normalizer.normalize(thai, Normalizer.Form.NFKC))
                .contains(hindi);
        assertThat(GlyphsDrawn.beyondThePage(pdf)).isZero();
    }

    @Test
    void a_long_text_of_many_syllables_needs_more_than_one_font() throws IOException {
        StringBuilder all = new StringBuilder();
        for (char c = 'क'; c <= 'ह'; c++) {
            for (char vowel = 'ा'; vowel <= 'ौ'; vowel++) {
                all.append(c).append(vowel).append(' ');
            }
        }
        byte[] pdf = print(SomeReferral.of("Anna", "Kim"), all.toString());
        assertThat(text(pdf).replaceAll("\\s+", ""))
                .contains(Normalizer.normalize(all.toString().replace(" ", ""), Normalizer.Form.NFKC));
        assertThat(GlyphsDrawn.missingIn(pdf)).isZero();
    }

    @Test
    void the_documents_properties_name_no_patient_and_tell_its_language() throws IOException {
        Referral referral = SomeReferral.of("Marked", "Patient");
        try (PDDocument document = Loader.loadPDF(print(referral, "Nothing to add."))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Closing letter");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getCOSObject().toString())
                    .doesNotContain("Marked");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void a_name_of_two_scripts_and_text_around_it_keep_their_order() throws IOException {
        String text = text(print(
                SomeReferral.of("Aoife", "כהן"),
                "The name is أحمد (born 1971) and לאה כהן, then 佐藤 and 김 in one line; سلام علي, محمد."));
        assertThat(text)
                .contains("The name is")
                .contains("(born 1971) and")
                .contains("לאה כהן")
                .contains("محمد");
    }

    @Test
    void what_a_person_typed_is_text_and_nothing_else() throws IOException {
        String typed =
                "<img src=\"http://127.0.0.1:9/x.png\"/><script>alert(1)</script> & ${7*7} [[${7*7}]] ${T(java.lang.Runtime)}";
        assertThat(text(print(SomeReferral.of("Anna", "Kim"), typed)).replaceAll("\\s+", " "))
                .contains("<script>alert(1)</script> & ${7*7} [[${7*7}]]");
    }

    @Test
    void whatever_a_letter_says_nothing_is_fetched_for_it() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String place = "http://127.0.0.1:" + server.getAddress().getPort() + "/leg";
            String secret = Path.of("pom.xml").toUri().toString();
            String typed = Stream.of(place, secret)
                    .map(url -> "<img src=\"%1$s\"/><link rel=\"stylesheet\" href=\"%1$s\"/><style>@import '%1$s';"
                                    .formatted(url)
                            + "p{background:url(%1$s)}</style><object data=\"%1$s\"></object><a href=\"%1$s\">x</a>"
                                    .formatted(url)
                            + "<!DOCTYPE a [<!ENTITY b SYSTEM \"%1$s\">]>&b;".formatted(url))
                    .collect(Collectors.joining());
            byte[] pdf = print(SomeReferral.of("<img src=" + place + ">", "url(" + place + ")"), typed);
            assertThat(text(pdf).replaceAll("\\s+", ""))
                    .contains("<imgsrc=\"" + place, "&b;")
                    .doesNotContain("modelVersion");
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getPage(0).getAnnotations()).as("links").isEmpty();
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void every_text_that_can_be_kept_can_be_printed() throws IOException {
        List<String> texts = HostileStrings.all().stream()
                .filter(text -> AllowedCharacters.only(text, true))
                .toList();
        // Each in a part of its own, ten to a letter: most of the time goes into what stands around them.
        for (int at = 0; at < texts.size(); at += 10) {
            List<String> some = texts.subList(at, Math.min(at + 10, texts.size()));
            List<LetterSection> parts =
                    some.stream().map(text -> LetterSection.of("Remarks", text)).toList();
            assertThat(print(SomeReferral.of("Anna", "Kim"), parts, Language.ENGLISH))
                    .as("%s", some)
                    .isNotEmpty();
        }
    }

    @Test
    void a_letter_in_german_says_so_and_is_german_around_its_text() throws IOException {
        byte[] pdf = print(SomeReferral.of("Anna", "Kim"), "Nichts weiter.", new Language("de"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Abschlussbrief");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
        }
        assertThat(text(pdf))
                .contains("Geboren 3. April 1971", "Vorgangsnummer VC-", "Seite 1 von 1")
                .contains("Elektronisch unterschrieben von vera, Fachperson für Gefäße, am 2. März 2026.");
    }

    private byte[] print(Referral referral, String remarks) throws IOException {
        return print(referral, remarks, Language.ENGLISH);
    }

    private byte[] print(Referral referral, String remarks, Language language) throws IOException {
        return print(
                referral,
                List.of(
                        LetterSection.of("Remarks", remarks),
                        LetterSection.table(
                                "Findings",
                                List.of("Leg", "Before", "After"),
                                List.of(List.of("Left", "C3, VCSS 9", "C2, VCSS 3")))),
                language);
    }

    private byte[] print(Referral referral, List<LetterSection> parts, Language language) throws IOException {
        Printed printed = paper.print(
                referral,
                new LetterText(LetterKind.CLOSING, parts, new Actor("vera", Role.VASCULAR)),
                LocalDate.of(2026, 3, 2),
                TestCatalogue.READ_ONCE.in(language));
        byte[] pdf = printed.pdf();
        whole = printed.whole();
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve(referral.report().patient().fullName().hashCode() + ".pdf"), pdf);
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }
}
