package clinic.vein.documents.file;

import clinic.vein.documents.DocumentSettings;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Opens a PDF of which nothing is unpacked that was not counted before: PDFBox unpacks parts of a file while it opens it,
 * before it can be asked what it found, and says nowhere how much that may be. Counted is at the one door through which all
 * that is packed goes, however it is written, and whichever part of PDFBox asks for it.
 */
final class BoundedPdf extends PDFParser {

    private BoundedPdf(byte[] content, Unpacking unpacking) throws IOException {
        super(new RandomAccessReadBuffer(content));
        document = new Counted(unpacking);
    }

    static PDDocument open(byte[] content, DocumentSettings settings) throws IOException {
        return new BoundedPdf(content, new Unpacking(settings)).parse();
    }

    private final class Counted extends COSDocument {

        private final Unpacking unpacking;
        private final RandomAccessStreamCache cache;

        Counted(Unpacking unpacking) throws IOException {
            super(IOUtils.createMemoryOnlyStreamCache(), BoundedPdf.this);
            this.unpacking = unpacking;
            this.cache = IOUtils.createMemoryOnlyStreamCache().create();
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new Stream(cache, createRandomAccessReadView(start, length), unpacking);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    /** A packed part of the file. */
    static final class Stream extends COSStream {

        private final Unpacking unpacking;
        private boolean counted;

        private Stream(RandomAccessStreamCache cache, RandomAccessReadView raw, Unpacking unpacking)
                throws IOException {
            super(cache, raw);
            this.unpacking = unpacking;
        }

        /** @throws Unusable where it is more than is left of what the whole file may be */
        void count() throws IOException {
            if (!counted) {
                // Before it is asked how it is packed: the answer may stand in the part itself.
                counted = true;
                unpacking.count(this, createRawInputStream());
            }
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            count();
            return super.createView();
        }

        @Override
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            count();
            return super.createInputStream(options);
        }
    }
}
