package clinic.vein.documents.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.DocumentSettings;
import clinic.vein.documents.FileType;
import clinic.vein.documents.SentFile;
import clinic.vein.documents.SomeFiles;
import clinic.vein.kernel.Refused;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.unit.DataSize;

/** What is taken for which type, what is kept of it, and what is refused and why. */
class ExamineFileTest {

    private static final DocumentSettings SETTINGS = new DocumentSettings(
            DataSize.ofMegabytes(4),
            5,
            DataSize.ofMegabytes(10),
            40,
            DataSize.ofMegabytes(150),
            20,
            1_000_000,
            DataSize.ofMegabytes(20),
            "",
            Duration.ofSeconds(1),
            null,
            Duration.ofDays(1));

    private final ExamineFile examineFile = new ExamineFile(SETTINGS, new FileTurns());
    private final DrawPreviews draw = new DrawPreviews(SETTINGS);

    private ExaminedFile examine(byte[] content) {
        return examineFile.examine(SentFile.of("scan.jpg", content), "file");
    }

    private DocumentFault refusal(byte[] content) {
        Refused refused = catchThrowableOfType(Refused.class, () -> examine(content));
        assertThat(refused).isNotNull();
        assertThat(refused.violations().get(0).message()).contains("scan");
        return (DocumentFault) refused.violations().get(0).fault();
    }

    private static BufferedImage read(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    /** Whoever waits has read nothing, and what is refused by its size never waits. */
    @Test
    void nothingIsReadBeforeItsTurnComesNorWhatIsTooLargeAtAll() {
        FileTurns turns = FileTurns.waitingFor(Duration.ofMillis(20));
        ExamineFile waiting = new ExamineFile(SETTINGS, turns);
        InputStreamSource unread = () -> {
            throw new AssertionError("It was read");
        };
        assertThatExceptionOfType(TooManyFiles.class)
                .isThrownBy(() -> turns.inTurn(() -> waiting.examine(SentFile.of("leg.jpg", 1000, unread), "file")));
        assertThat(catchThrowableOfType(
                                Refused.class, () -> waiting.examine(SentFile.of("leg.jpg", 1L << 40, unread), "file"))
                        .violations()
                        .get(0)
                        .fault())
                .isEqualTo(DocumentFault.TOO_LARGE);
        assertThat(waiting.examine(SentFile.of("leg.png", SomeFiles.picture("png", 3, 3)), "file")
                        .pages())
                .isEqualTo(1);
    }

    // ---- pictures

    @ParameterizedTest
    @CsvSource({"jpeg, JPEG", "png, PNG", "tiff, TIFF"})
    void aPictureIsOfTheTypeOfItsContentWhateverItsName(String format, FileType type) throws IOException {
        ExaminedFile examined = examine(SomeFiles.picture(format, 60, 40));

        assertThat(examined.type()).isEqualTo(type);
        assertThat(examined.pages()).isEqualTo(1);
        assertThat(read(examined.content()).getWidth()).isEqualTo(60);
        assertThat(isRed(read(examined.content()), 5, 20)).isTrue();
        assertThat(draw.of(type, examined.content())).hasSize(1);
    }

    /** Red is on the left as it lies; held as the camera says, it is where the column tells. */
    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, 5, 20", "2, 60, 40, 55, 20", "3, 60, 40, 55, 20", "4, 60, 40, 5, 20",
        "5, 40, 60, 20, 5", "6, 40, 60, 20, 5", "7, 40, 60, 20, 55", "8, 40, 60, 20, 55"
    })
    void aPhotographIsKeptUprightAndTellsNothingButWhatIsSeen(
            int orientation, int width, int height, int redX, int redY) throws IOException {
        ExaminedFile examined = examine(SomeFiles.photograph(60, 40, orientation));

        BufferedImage kept = read(examined.content());
        assertThat(List.of(kept.getWidth(), kept.getHeight())).containsExactly(width, height);
        assertThat(isRed(kept, redX, redY)).isTrue();
        assertThat(isRed(kept, width - 1 - redX, height - 1 - redY)).isFalse();
        assertThat(new String(examined.content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "51.5007", "Jane");
    }

    @Test
    void eachPageOfATiffIsKept() throws IOException {
        byte[] fax = tiff(3);
        ExaminedFile examined = examine(fax);

        assertThat(examined.pages()).isEqualTo(3);
        assertThat(draw.of(FileType.TIFF, examined.content())).hasSize(3);
        assertThat(refusal(tiff(21))).isEqualTo(DocumentFault.TOO_MANY_PAGES);
    }

    private static byte[] tiff(int pages) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            for (int page = 0; page < pages; page++) {
                writer.writeToSequence(
                        new IIOImage(new BufferedImage(20, 30, BufferedImage.TYPE_BYTE_BINARY), null, null), null);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return file.toByteArray();
    }

    @Test
    void pagesOfATiffThatPointInACircleAreNoPages() {
        byte[] circle = {'I', 'I', 42, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0};
        assertThat(refusal(circle)).isEqualTo(DocumentFault.UNREADABLE);
    }

    @Test
    void whatIsTooLargeIsRefusedByItsHeadAlone() {
        assertThat(refusal(SomeFiles.pngOfSize(60_000, 60_000))).isEqualTo(DocumentFault.TOO_MANY_PIXELS);
        assertThat(refusal(SomeFiles.pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo(DocumentFault.TOO_MANY_PIXELS);
        assertThat(refusal(SomeFiles.picture("jpeg", 1001, 1000))).isEqualTo(DocumentFault.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "tiff"})
    void aPictureOfWhichAPartIsMissingIsRefused(String format) {
        byte[] whole = SomeFiles.picture(format, 300, 200);
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(DocumentFault.UNREADABLE);
    }

    @Test
    void aJpegOfThousandsOfPassesIsRefusedBeforeItIsDrawn() {
        byte[] plain = SomeFiles.picture("jpeg", 8, 8);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(plain, 0, plain.length - 2);
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0};
        for (int i = 0; i < 1000; i++) {
            many.writeBytes(scan);
        }
        many.write(0xFF);
        many.write(0xD9);
        assertThat(refusal(many.toByteArray())).isEqualTo(DocumentFault.TOO_COMPLEX);
    }

    /** One file for two programs: what is kept is the picture, and no program finds anything else in it. */
    @Test
    void whatIsHiddenBehindAPictureIsGone() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(SomeFiles.picture("png", 30, 30));
        both.writeBytes(zip());
        both.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));

        byte[] kept = examine(both.toByteArray()).content();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script", "PK\003\004");
    }

    /** Ten by ten pixels, whose one strip says that it has two thousand million bytes. */
    @Test
    void aTiffThatSaysMoreOfItselfThanItIsIsRefusedBeforeRoomIsMadeForIt() {
        byte[] tiff = SomeFiles.picture("tiff", 10, 10);
        ByteBuffer bytes = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = bytes.getInt(4);
        for (int i = 0; i < bytes.getShort(directory); i++) {
            int entry = directory + 2 + 12 * i;
            if (bytes.getShort(entry) == 279) {
                bytes.putShort(entry + 2, (short) 4).putInt(entry + 4, 1).putInt(entry + 8, 2_000_000_000);
            }
        }
        assertThat(refusal(tiff)).isEqualTo(DocumentFault.UNREADABLE);
    }

    /** What is written is counted while it is written: more than one page may say that it is the same part of the file. */
    @Test
    void pagesOfATiffThatAreTheSamePartOfItAreHeldToTheSizeOfAFile() throws IOException {
        byte[] noise = new byte[3 * 990 * 1000];
        new Random(4).nextBytes(noise);
        byte[] tiff = samePart(noise, 990, 1000, 4);
        assertThat(tiff.length).isLessThan(3 * 1024 * 1024);
        assertThat(refusal(tiff)).isEqualTo(DocumentFault.TOO_LARGE);
        assertThat(refusal(samePart(new byte[3 * 990 * 1000], 990, 1000, 6))).isEqualTo(DocumentFault.TOO_COMPLEX);
    }

    /** Seven pages in colour, each nearly as large as is allowed, are a letter from a fax server. */
    @Test
    void aLetterOfSevenPagesInColourIsNotTooLargeForBeingManyPages() throws IOException {
        assertThat(examine(samePart(new byte[3 * 760 * 1000], 760, 1000, 7)).pages())
                .isEqualTo(7);
    }

    /** As many pages as are wanted of one uncompressed strip, 24 bits to the pixel. */
    private static byte[] samePart(byte[] pixels, int width, int height, int pages) {
        int length = 2 + 12 * 9 + 4;
        ByteBuffer file = ByteBuffer.allocate(8 + 6 + pages * length + pixels.length);
        int strip = 8 + 6 + pages * length;
        file.put(new byte[] {'M', 'M', 0, 42})
                .putInt(14)
                .putShort((short) 8)
                .putShort((short) 8)
                .putShort((short) 8);
        for (int page = 1; page <= pages; page++) {
            file.putShort((short) 9);
            entry(file, 256, 4, 1, width);
            entry(file, 257, 4, 1, height);
            entry(file, 258, 3, 3, 8);
            entry(file, 259, 3, 1, 1);
            entry(file, 262, 3, 1, 2);
            entry(file, 273, 4, 1, strip);
            entry(file, 277, 3, 1, 3);
            entry(file, 278, 4, 1, height);
            entry(file, 279, 4, 1, pixels.length);
            file.putInt(page == pages ? 0 : 14 + page * length);
        }
        return file.put(pixels).array();
    }

    private static void entry(ByteBuffer file, int tag, int type, int count, int value) {
        file.putShort((short) tag).putShort((short) type).putInt(count);
        file.putInt(type == 3 && count == 1 ? value << 16 : value);
    }

    // ---- other types

    @Test
    void whatOnlyPretendsByItsNameIsRefused() throws IOException {
        assertThat(refusal(zip())).isEqualTo(DocumentFault.OTHER_TYPE);
        for (String text : List.of(
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "GIF89a\1\0\1\0",
                "MZ\0\0",
                " %PDF-1.7",
                "II*")) {
            assertThat(refusal(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(DocumentFault.OTHER_TYPE);
        }
        assertThat(refusal(new byte[0])).isEqualTo(DocumentFault.EMPTY);
        assertThat(refusal(new byte[5 * 1024 * 1024])).isEqualTo(DocumentFault.TOO_LARGE);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("program.exe"));
            zip.write(1);
        }
        return file.toByteArray();
    }

    /** Whatever a broken file does to a decoder, it is refused or taken, and nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "tiff", "pdf"})
    void aFileThatWasDamagedOnTheWayIsAnErrorOfNobody(String format) {
        byte[] whole = format.equals("pdf") ? SomeFiles.pdf(2) : SomeFiles.picture(format, 40, 30);
        Random random = new Random(550);
        for (int i = 0; i < 150; i++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change < 1 + i % 8; change++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
            }
            assertThatCode(() -> {
                        try {
                            ExaminedFile examined = examine(damaged);
                            draw.of(examined.type(), examined.content());
                        } catch (Refused refused) {
                            // As well.
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }

    // ---- PDF

    @Test
    void aReportIsKeptAsItWasSentAndDrawn() throws IOException {
        byte[] report = SomeFiles.pdf(2);
        ExaminedFile examined = examine(report);

        assertThat(examined.type()).isEqualTo(FileType.PDF);
        assertThat(examined.pages()).isEqualTo(2);
        assertThat(examined.content()).isEqualTo(report);
        List<Preview> previews = draw.of(FileType.PDF, report);
        assertThat(previews).hasSize(2);
        BufferedImage page = read(previews.get(0).content());
        assertThat(page.getHeight()).isBetween(1590, 1610);
        assertThat(Arrays.stream(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))
                        .filter(pixel -> pixel == Color.BLACK.getRGB())
                        .count())
                .isGreaterThan(500);
    }

    @Test
    void linksAndBookmarksDoNoHarm() {
        assertThat(examine(SomeFiles.pdf(1, document -> {
                            PDActionGoTo first = new PDActionGoTo();
                            PDPageFitDestination page = new PDPageFitDestination();
                            page.setPage(document.getPage(0));
                            first.setDestination(page);
                            document.getDocumentCatalog().setOpenAction(first);
                            PDAnnotationLink link = new PDAnnotationLink();
                            PDActionURI uri = new PDActionURI();
                            uri.setURI("https://clinic.example/");
                            link.setAction(uri);
                            annotate(document, link);
                        }))
                        .pages())
                .isEqualTo(1);
    }

    private static void annotate(
            PDDocument document, org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation annotation) {
        try {
            document.getPage(0).getAnnotations().add(annotation);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aPdfThatDoesSomethingIsRefused() {
        assertThat(refusal(SomeFiles.pdf(
                        1,
                        document ->
                                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))))
                .isEqualTo(DocumentFault.ACTIVE);
        assertThat(refusal(SomeFiles.pdf(1, document -> {
                    PDAnnotationLink link = new PDAnnotationLink();
                    link.setAction(new PDActionLaunch());
                    annotate(document, link);
                })))
                .isEqualTo(DocumentFault.ACTIVE);
        assertThat(refusal(SomeFiles.pdf(
                        1,
                        document -> document.getDocumentCatalog()
                                .getCOSObject()
                                .setString(COSName.getPDFName("XFA"), "form"))))
                .isEqualTo(DocumentFault.ACTIVE);
    }

    @Test
    void aPdfWithFilesWithinIsRefused() {
        assertThat(refusal(SomeFiles.pdf(1, document -> {
                    try {
                        PDComplexFileSpecification within = new PDComplexFileSpecification();
                        within.setFile("program.exe");
                        within.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1})));
                        PDAnnotationFileAttachment attachment = new PDAnnotationFileAttachment();
                        attachment.setFile(within);
                        annotate(document, attachment);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })))
                .isEqualTo(DocumentFault.FILES_WITHIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", ""})
    void aProtectedPdfIsRefused(String toRead) {
        assertThat(refusal(SomeFiles.pdf(1, document -> {
                    try {
                        document.protect(new StandardProtectionPolicy("owner", toRead, new AccessPermission()));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })))
                .isEqualTo(DocumentFault.PROTECTED);
    }

    @Test
    void aPdfOfTenThousandPagesIsRefused() {
        assertThat(refusal(SomeFiles.pdf(0, document -> {
                    for (int i = 0; i < 10_000; i++) {
                        document.addPage(new PDPage());
                    }
                })))
                .isEqualTo(DocumentFault.TOO_MANY_PAGES);
        assertThat(refusal(SomeFiles.pdf(0))).isEqualTo(DocumentFault.UNREADABLE);
    }

    @Test
    void aPdfThatUnpacksToFarMoreIsRefused() {
        byte[] packed = packed(new byte[60 * 1024 * 1024]);
        assertThat(packed.length).isLessThan(100_000);
        assertThat(refusal(SomeFiles.pdf(1, document -> stream(document, packed, COSName.FLATE_DECODE))))
                .isEqualTo(DocumentFault.TOO_COMPLEX);
        // Read while the file is opened, before anything can be asked of it.
        String opened = "%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length " + packed.length
                + ">>\nstream\n" + new String(packed, StandardCharsets.ISO_8859_1) + "\nendstream\nendobj\n%%EOF";
        assertThat(refusal(opened.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(DocumentFault.TOO_COMPLEX);
    }

    /** By names and spaces that PDF knows and a search for words does not: what is read is counted, however it is written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]",
                "/Filter[/ASCIIHexDecode/FlateDecode]",
                "/Type/ObjStm/X<41>/Filter[/AHx/Fl]",
                "/Type/Ob#6aStm/Filter[/ASCIIHexDecode/FlateDecode]",
                "/Filter\0[/A#48x/FlateDecode]",
                "/Filter%\n[/ASCIIHexDecode%\n/FlateDecode]",
                "/Filter%x\n7 0 R"
            })
    void howeverAPartIsPackedItIsCountedWhileTheFileIsOpened(String filter) {
        assertThat(refusal(opened(filter, packed(new byte[60 * 1024 * 1024])))).isEqualTo(DocumentFault.TOO_COMPLEX);
        // Of its right size it is read: nothing is refused for how it is written.
        byte[] page = "5 0 <</Type/Pages/Kids[6 0 R]/Count 1>>".getBytes(StandardCharsets.US_ASCII);
        assertThat(examine(opened(filter, packed(page))).pages()).isEqualTo(1);
    }

    /** A file whose tree of pages stands in a packed part, named by the table at its end alone. */
    private static byte[] opened(String filter, byte[] packed) {
        String hex = HexFormat.of().formatHex(packed) + ">";
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        int[] at = new int[9];
        at[1] = file.length();
        file.append("1 0 obj\n<</Type/Catalog/Pages 5 0 R>>\nendobj\n");
        at[4] = file.length();
        file.append("4 0 obj\n<<%s/N 1/First 4/Length %d>>\nstream\n%s\nendstream\nendobj\n"
                .formatted(filter, hex.length(), hex));
        at[6] = file.length();
        file.append("6 0 obj\n<</Type/Page/Parent 5 0 R/MediaBox[0 0 99 99]>>\nendobj\n");
        at[7] = file.length();
        file.append("7 0 obj\n[/ASCIIHexDecode/FlateDecode]\nendobj\n");
        at[8] = file.length();
        StringBuilder table = new StringBuilder();
        for (int object = 0; object < at.length; object++) {
            boolean within = object == 5;
            table.append("%02x%08x%02x".formatted(within ? 2 : at[object] > 0 ? 1 : 0, within ? 4 : at[object], 0));
        }
        file.append(
                "8 0 obj\n<</Type/XRef/Size 9/W\0[1 4 1]/Root 1 0 R/Filter/ASCIIHexDecode/Length %d>>\nstream\n%s>\nendstream\nendobj\n"
                        .formatted(table.length() + 1, table));
        return file.append("startxref\n%d\n%%%%EOF".formatted(at[8])).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aRowThatIsLongerThanAnyIsRefusedBeforeRoomIsMadeForIt() {
        assertThat(refusal(SomeFiles.pdf(1, document -> {
                    stream(document, packed(new byte[1000]), COSName.FLATE_DECODE);
                    COSStream packed = (COSStream)
                            document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.METADATA);
                    COSDictionary rows = new COSDictionary();
                    rows.setInt(COSName.PREDICTOR, 15);
                    rows.setInt(COSName.COLUMNS, 900_000);
                    rows.setInt(COSName.COLORS, 32);
                    rows.setInt(COSName.BITS_PER_COMPONENT, 16);
                    packed.setItem(COSName.DECODE_PARMS, rows);
                })))
                .isEqualTo(DocumentFault.TOO_COMPLEX);
    }

    private static byte[] packed(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        byte[] room = new byte[1000 + content.length / 100];
        int length = deflater.deflate(room);
        deflater.end();
        return Arrays.copyOf(room, length);
    }

    private static void stream(PDDocument document, byte[] packed, COSName filter) {
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(packed);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        stream.setItem(COSName.FILTER, filter);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, stream);
    }

    @Test
    void aPictureWithinAPdfIsHeldToTheSameSize() {
        assertThat(refusal(SomeFiles.pdf(1, document -> {
                    COSStream picture = document.getDocument().createCOSStream();
                    picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
                    picture.setInt(COSName.WIDTH, 60_000);
                    picture.setInt(COSName.HEIGHT, 60_000);
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, picture);
                })))
                .isEqualTo(DocumentFault.TOO_MANY_PIXELS);
    }

    /** The PDF says one pixel; what is in it has more than is allowed. */
    @Test
    void aPictureWithinAPdfIsHeldToWhatItIsAndNotToWhatIsSaidOfIt() {
        byte[] large = SomeFiles.picture("jpeg", 1001, 1000);
        assertThat(refusal(SomeFiles.pdf(1, document -> stream(document, large, COSName.DCT_DECODE))))
                .isEqualTo(DocumentFault.TOO_MANY_PIXELS);
        assertThat(refusal(SomeFiles.pdf(1, document -> {
                    COSStream fax = document.getDocument().createCOSStream();
                    fax.setInt(COSName.WIDTH, 1);
                    fax.setInt(COSName.H, 400);
                    COSDictionary parameters = new COSDictionary();
                    parameters.setInt(COSName.COLUMNS, 900_000);
                    fax.setItem(COSName.DECODE_PARMS, parameters);
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, fax);
                })))
                .isEqualTo(DocumentFault.TOO_MANY_PIXELS);
    }

    /** It is taken, since it can be read elsewhere; drawn by us it would be an empty page. */
    @Test
    void aPageThatWeCannotDrawWholeIsNotShownAsAnEmptyOne() {
        byte[] scanned = SomeFiles.pdf(1, document -> stream(document, new byte[] {1, 2, 3}, COSName.JBIG2_DECODE));
        assertThat(examine(scanned).pages()).isEqualTo(1);
        assertThat(draw.of(FileType.PDF, scanned)).isEmpty();
    }

    /** Of a scanned page that was damaged on the way: what cannot be read is no empty page. */
    @Test
    void aPageWhoseTextHasAPictureThatCannotBeReadIsNotShown() {
        byte[] damaged = SomeFiles.pdf(1, document -> {
            try (PDPageContentStream content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.OVERWRITE, false)) {
                content.drawImage(JPEGFactory.createFromImage(document, SomeFiles.redAndBlue(60, 40)), 10, 10);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(draw.of(FileType.PDF, damaged)).hasSize(1);
        String text = new String(damaged, StandardCharsets.ISO_8859_1);
        int scan = text.indexOf("\u00ff\u00da");
        for (int i = text.indexOf("\u00ff\u00db"); i < scan + 20; i++) {
            damaged[i] = 0;
        }
        assertThat(draw.of(FileType.PDF, damaged)).isEmpty();
    }

    // ---- names

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../../etc/passwd.pdf         | passwd
            C:\\Users\\Jane\\leg.jpg     | leg
            left\u202Egpj.exe            | leftgpj
            Bein, links (2).jpeg         | Bein, links (2)
            .htaccess                    | .htaccess
            """)
    void ofANameOnlyWhatPeopleSeeIsKept(String called, String name) {
        assertThat(SentFile.of(called, new byte[0]).name()).isEqualTo(name);
    }

    @Test
    void aNameOfThreeHundredCharactersIsCut() {
        assertThat(SentFile.of("x".repeat(300) + ".pdf", new byte[0]).name()).hasSize(80);
        assertThat(SentFile.of("\u0000\r\n/", new byte[0]).name()).isEmpty();
        assertThat(SentFile.of(null, new byte[0]).name()).isEmpty();
    }
}
