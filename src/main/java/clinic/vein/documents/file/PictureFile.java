package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.DocumentSettings;
import clinic.vein.documents.FileType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A JPEG, PNG or TIFF file. Its header says how large it is, and is believed only as far as to refuse: what is too large is
 * never decoded. What is kept is the picture drawn anew, so that where it was taken, by whom, and whatever else a file can
 * carry is gone.
 */
final class PictureFile implements AutoCloseable {

    /** Of photographs: no difference is seen at the size of a screen. */
    private static final float QUALITY = 0.92f;

    /** What one picture takes that is as large as is allowed, with a byte to spare. */
    private static final long MOST_BYTES_PER_PIXEL = 4;

    /** All pages together, in as many pictures as large as is allowed; they are in memory one by one. */
    private static final long MOST_PICTURES = 4;

    private final FileType type;
    private final byte[] content;
    private final DocumentSettings settings;
    private final ImageReader reader;
    private final ImageInputStream input;
    private final int pages;

    private PictureFile(FileType type, byte[] content, DocumentSettings settings, int pages) {
        this.type = type;
        this.content = content;
        this.settings = settings;
        this.pages = pages;
        this.reader = ImageIO.getImageReadersByFormatName(format(type)).next();
        this.input = new OfKnownLength(content);
        // Of texts beside a PNG's picture, each can be packed to a thousandth of what it is.
        reader.setInput(input, false, type != FileType.TIFF);
    }

    static PictureFile open(FileType type, byte[] content, DocumentSettings settings) throws IOException {
        int pages = type == FileType.TIFF
                ? TiffDirectories.of(content, 0, content.length, settings.pages())
                        .count()
                : 1;
        if (pages == 0) {
            throw new Unusable(DocumentFault.UNREADABLE);
        }
        PictureFile file = new PictureFile(type, content, settings, pages);
        try {
            file.checkSizes();
            return file;
        } catch (IOException | RuntimeException unusable) {
            file.close();
            throw unusable;
        }
    }

    private void checkSizes() throws IOException {
        long bytes = 0;
        for (int page = 0; page < pages; page++) {
            long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
            long tile = (long) reader.getTileWidth(page) * reader.getTileHeight(page);
            if (Math.max(pixels, tile) > settings.pixels()) {
                throw tooLarge();
            }
            long ofPage = pixels * bitsPerPixel(page) / 8;
            if (ofPage > MOST_BYTES_PER_PIXEL * settings.pixels()) {
                throw tooLarge();
            }
            bytes += ofPage;
            if (bytes > MOST_PICTURES * MOST_BYTES_PER_PIXEL * settings.pixels()) {
                throw new Unusable(DocumentFault.TOO_COMPLEX);
            }
        }
    }

    private Unusable tooLarge() {
        return new Unusable(DocumentFault.TOO_MANY_PIXELS, settings.pixels() / 1_000_000);
    }

    /** Of which a file says how many there are, and how large each is. */
    private int bitsPerPixel(int page) throws IOException {
        if (type == FileType.JPEG) {
            return 24;
        }
        ImageTypeSpecifier raw = reader.getRawImageType(page);
        return raw == null
                ? 64
                : IntStream.of(raw.getSampleModel().getSampleSize()).sum();
    }

    int pages() {
        return pages;
    }

    /** Upright. @param fewer each how manieth pixel is read, 1 for all */
    BufferedImage page(int page, int fewer) throws IOException {
        int orientation = orientation(page);
        boolean[] lost = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> lost[0] |= warning.contains("Premature"));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(fewer, fewer, 0, 0);
        BufferedImage read = reader.read(page, param);
        reader.removeAllIIOReadWarningListeners();
        if (lost[0]) {
            throw new Unusable(DocumentFault.UNREADABLE);
        }
        return Upright.of(read, orientation);
    }

    int longerSide(int page) throws IOException {
        return Math.max(reader.getWidth(page), reader.getHeight(page));
    }

    private int orientation(int page) {
        return switch (type) {
            case JPEG -> JpegMarkers.orientation(content);
            case PNG -> PngChunks.orientation(content);
            default ->
                TiffDirectories.of(content, 0, content.length, settings.pages()).orientation(page);
        };
    }

    /** The pictures of the file, and nothing else of it. */
    byte[] drawnAnew() throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream(content.length);
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format(type)).next();
        try (ImageOutputStream output = new Bounded(drawn)) {
            writer.setOutput(output);
            if (type == FileType.TIFF) {
                writer.prepareWriteSequence(null);
                for (int page = 0; page < pages; page++) {
                    writer.writeToSequence(new IIOImage(page(page, 1), null, null), param(writer));
                }
                writer.endWriteSequence();
            } else {
                writer.write(null, new IIOImage(page(0, 1), null, null), param(writer));
            }
        } finally {
            writer.dispose();
        }
        return drawn.toByteArray();
    }

    private ImageWriteParam param(ImageWriter writer) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (type != FileType.PNG) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            if (type == FileType.TIFF) {
                param.setCompressionType("Deflate");
            } else {
                param.setCompressionQuality(QUALITY);
            }
        }
        return param;
    }

    private static String format(FileType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** Many pages of a TIFF may say that they are the same part of it: each is written out in full. */
    private final class Bounded extends MemoryCacheImageOutputStream {

        Bounded(OutputStream to) {
            super(to);
        }

        private void check() throws IOException {
            if (getStreamPosition() > 2 * settings.maxFile().toBytes()) {
                throw new Unusable(DocumentFault.TOO_LARGE, settings.maxFile().toMegabytes());
            }
        }

        @Override
        public void write(int b) throws IOException {
            check();
            super.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            check();
            super.write(bytes, offset, length);
        }
    }

    /** The decoder holds what a TIFF says of its parts against the length of the file, where it knows it. */
    private static final class OfKnownLength extends MemoryCacheImageInputStream {

        private final long length;

        OfKnownLength(byte[] content) {
            super(new ByteArrayInputStream(content));
            length = content.length;
        }

        @Override
        public long length() {
            return length;
        }
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }
}
