package clinic.vein.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files of our own as patients and practices send them, and some that are built to do harm. */
public final class SomeFiles {

    private SomeFiles() {}

    /** The left half red, the right half blue. */
    public static BufferedImage redAndBlue(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return picture;
    }

    public static byte[] picture(String format, int width, int height) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(redAndBlue(width, height), format, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG of a telephone: which way it was held, and where it was taken. */
    public static byte[] photograph(int width, int height, int orientation) {
        byte[] plain = picture("jpeg", width, height);
        byte[] place = "51.5007 N, 0.1246 W, Jane's telephone".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + place.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(place.length).putInt(8 + 2 + 24 + 4);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0);
        exif.put(place);
        ByteBuffer file = ByteBuffer.allocate(plain.length + 4 + exif.capacity());
        file.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + exif.capacity()));
        file.put(exif.array()).put(plain, 2, plain.length - 2);
        return file.array();
    }

    public static byte[] pdf(int pages) {
        return pdf(pages, document -> {});
    }

    public static byte[] pdf(int pages, Consumer<PDDocument> change) {
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= pages; page++) {
                PDPage added = new PDPage();
                document.addPage(added);
                try (PDPageContentStream content = new PDPageContentStream(document, added)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(72, 700);
                    content.showText("Duplex report, page " + page);
                    content.endText();
                }
            }
            change.accept(document);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG that says how large it is, and has nothing of it. */
    public static byte[] pngOfSize(int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(8 + 25 + 12);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer head = ByteBuffer.allocate(17);
        head.put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        chunk(file, head.array());
        chunk(file, "IEND".getBytes(StandardCharsets.US_ASCII));
        return file.array();
    }

    private static void chunk(ByteBuffer file, byte[] nameAndData) {
        CRC32 checksum = new CRC32();
        checksum.update(nameAndData);
        file.putInt(nameAndData.length - 4).put(nameAndData).putInt((int) checksum.getValue());
    }
}
