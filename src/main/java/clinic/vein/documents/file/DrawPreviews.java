package clinic.vein.documents.file;

import clinic.vein.documents.DocumentSettings;
import clinic.vein.documents.FileType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Draws the pages of a document for the browser, which is never given the file itself to show: what is drawn by us is
 * pixels, whatever the file was.
 */
@Component
public class DrawPreviews {

    private static final Logger LOG = LoggerFactory.getLogger(DrawPreviews.class);

    /** A screen's width and more: enough to read a letter, and to see a leg. */
    private static final int LONGEST_SIDE = 1600;

    private static final int MOST_PAGES = 20;

    private final DocumentSettings settings;

    DrawPreviews(DocumentSettings settings) {
        this.settings = settings;
    }

    /** @return as many pages as can be shown whole; none of a file that we cannot draw as others would */
    public List<Preview> of(FileType type, byte[] content) {
        try {
            return type == FileType.PDF ? pages(content) : pictures(type, content);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError undrawable) {
            // Its words may repeat what is in the file.
            LOG.warn(
                    "A document of type {} could not be drawn: {}",
                    type,
                    undrawable.getClass().getName());
            return List.of();
        }
    }

    private List<Preview> pictures(FileType type, byte[] content) throws IOException {
        List<Preview> previews = new ArrayList<>();
        try (PictureFile file = PictureFile.open(type, content, settings)) {
            for (int page = 0; page < Math.min(file.pages(), MOST_PAGES); page++) {
                int fewer = Math.max(1, file.longerSide(page) / (2 * LONGEST_SIDE));
                BufferedImage picture = Upright.within(file.page(page, fewer), LONGEST_SIDE);
                previews.add(preview(type == FileType.JPEG ? FileType.JPEG : FileType.PNG, picture));
            }
        }
        return previews;
    }

    private List<Preview> pages(byte[] content) throws IOException {
        List<Preview> previews = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(content)) {
            if (PageDrawing.missesPictures(document)) {
                return List.of();
            }
            PageDrawing drawing = new PageDrawing(document, settings.pixels());
            for (int page = 0; page < Math.min(document.getNumberOfPages(), MOST_PAGES); page++) {
                previews.add(preview(FileType.PNG, drawing.page(page, LONGEST_SIDE)));
            }
        }
        return previews;
    }

    private static Preview preview(FileType type, BufferedImage picture) throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, type.extension(), drawn)) {
            throw new IOException("Nothing writes " + type);
        }
        return new Preview(type, drawn.toByteArray());
    }
}
