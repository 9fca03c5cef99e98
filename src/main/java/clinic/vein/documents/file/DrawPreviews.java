package clinic.vein.documents.file;

import clinic.vein.documents.DocumentSettings;
import clinic.vein.documents.FileType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
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

    /** Longer than pages that end by themselves. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    private static final int MOST_LEFT = 2;

    private final DocumentSettings settings;
    private final LeftBehind drawings = new LeftBehind(MOST_LEFT);

    DrawPreviews(DocumentSettings settings) {
        this.settings = settings;
    }

    /** @return as many pages as can be shown whole; none of a file that we cannot draw as others would */
    public List<Preview> of(FileType type, byte[] content) {
        try {
            return drawings.waitFor(() -> type == FileType.PDF ? pages(content) : pictures(type, content), LONGEST)
                    .orElse(List.of());
        } catch (InterruptedException stopped) {
            // The application ends: whoever draws it next has its turn.
            Thread.currentThread().interrupt();
            throw new TooManyFiles();
        } catch (Exception undrawable) {
            Throwable cause = undrawable.getCause();
            Throwable reason = undrawable instanceof ExecutionException && cause != null ? cause : undrawable;
            // Its words may repeat what is in the file.
            LOG.warn(
                    "A document of type {} could not be drawn: {}",
                    type,
                    reason.getClass().getName());
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
        try (PDDocument document = BoundedPdf.open(content, settings)) {
            if (PageDrawing.missesPictures(document)) {
                return List.of();
            }
            PageDrawing drawing = new PageDrawing(document, settings);
            for (int page = 0; page < Math.min(document.getNumberOfPages(), MOST_PAGES); page++) {
                previews.add(preview(FileType.PNG, drawing.page(page, LONGEST_SIDE)));
            }
        }
        return previews;
    }

    private static Preview preview(FileType type, BufferedImage picture) throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        // In memory: what is written by way of a file stays on the disk where the application is killed.
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(drawn)) {
            if (!ImageIO.write(picture, type.extension(), output)) {
                throw new IOException("Nothing writes " + type);
            }
        }
        return new Preview(type, drawn.toByteArray());
    }
}
