package clinic.vein.documents.file;

import clinic.vein.documents.DocumentSettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws the pages of a PDF, for so long and with pictures so large, and no further. */
final class PageDrawing extends PDFRenderer {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** A picture within the text of a page is a mark or a rule, by the standard 4 KB at most (ISO 32000-1, 8.9.7). */
    private static final int LONGEST_INLINE = 64 * 1024;

    /** Ways of packing a picture for which we have no reader: a page drawn without it would say that nothing is there. */
    private static final Set<String> NOT_DRAWN = Set.of("JBIG2Decode", "JPXDecode");

    /** Of PDF, in points to the inch; pages smaller than that are drawn larger. */
    private static final float MOST_SCALE = 3;

    private final Unpacking unpacking;
    private final long until = System.nanoTime() + LONGEST.toNanos();

    PageDrawing(PDDocument document, DocumentSettings settings) {
        super(document);
        this.unpacking = new Unpacking(settings);
        setSubsamplingAllowed(true);
    }

    static boolean missesPictures(PDDocument document) throws IOException {
        for (COSObjectKey key :
                List.copyOf(document.getDocument().getXrefTable().keySet())) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream
                    && Unpacking.filters(stream).stream().map(COSName::getName).anyMatch(NOT_DRAWN::contains)) {
                return true;
            }
        }
        return false;
    }

    BufferedImage page(int page, int longestSide) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        float longer = Math.max(Math.max(box.getWidth(), box.getHeight()), 1);
        return renderImage(page, Math.min(longestSide / longer, MOST_SCALE), ImageType.RGB);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Bounded(parameters);
    }

    /** Asked at each stroke. */
    private final class Bounded extends PageDrawer {

        Bounded(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Drawn for too long");
            }
            if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE) && isTooLarge(operator)) {
                throw new IllegalStateException("A picture within the text is too large");
            }
            super.processOperator(operator, operands);
        }

        /** A page without what could not be read would say that nothing is there. */
        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException failure)
                throws IOException {
            throw failure;
        }

        private boolean isTooLarge(Operator picture) throws IOException {
            unpacking.count(picture.getImageParameters(), new ByteArrayInputStream(picture.getImageData()));
            return picture.getImageData().length > LONGEST_INLINE;
        }
    }
}
