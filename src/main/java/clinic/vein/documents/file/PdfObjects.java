package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.DocumentSettings;
import clinic.vein.documents.FileType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/** Looks at each object of a PDF, reached from its pages or not (ISO 32000-1, 12.6 for actions, 7.11.4 for files within). */
final class PdfObjects {

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");
    private static final Set<String> MOVING = Set.of("RichMedia", "Screen", "Movie", "Sound", "3D");
    private static final Set<String> ACTIVE_KEYS = Set.of("JS", "JavaScript", "XFA");

    /** They make a picture of what is packed; how large it is stands beside it. */
    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");

    private static final Set<String> JPEGS = Set.of("DCTDecode", "DCT");

    private static final List<COSName> BESIDE = List.of(COSName.SMASK, COSName.MASK, COSName.DECODE_PARMS, COSName.DP);

    private final DocumentSettings settings;
    private final PackedBytes packed;

    PdfObjects(DocumentSettings settings) {
        this.settings = settings;
        packed = new PackedBytes(settings.unpacked().toBytes());
    }

    void check(COSDocument document) throws IOException {
        look(document.getTrailer());
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSObject object = document.getObjectFromPool(key);
            if (object != null) {
                look(object.getObject());
            }
        }
    }

    /** Without following references: each object comes by itself. */
    private void look(COSBase object) throws IOException {
        if (object instanceof COSDictionary dictionary) {
            checkActions(dictionary);
            checkPicture(dictionary);
            if (dictionary instanceof COSStream stream) {
                unpack(stream);
            }
            for (COSBase value : dictionary.getValues()) {
                look(value);
            }
        } else if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                look(array.get(i));
            }
        }
    }

    private static void checkActions(COSDictionary dictionary) {
        boolean active = ACTIONS.contains(name(dictionary, COSName.S))
                || MOVING.contains(name(dictionary, COSName.SUBTYPE))
                || dictionary.keySet().stream().map(COSName::getName).anyMatch(ACTIVE_KEYS::contains);
        if (active) {
            throw new Unusable(DocumentFault.ACTIVE);
        }
        if (dictionary.containsKey(COSName.EF)
                || name(dictionary, COSName.TYPE).equals("EmbeddedFile")
                || name(dictionary, COSName.SUBTYPE).equals("FileAttachment")) {
            throw new Unusable(DocumentFault.FILES_WITHIN);
        }
    }

    private void checkPicture(COSDictionary dictionary) {
        long width = Math.max(size(dictionary, COSName.WIDTH), size(dictionary, COSName.COLUMNS));
        long height = Math.max(size(dictionary, COSName.HEIGHT), size(dictionary, COSName.ROWS));
        // Whatever is laid over or unpacked for a picture is made as wide and as high as the larger of both.
        for (COSName key : BESIDE) {
            for (COSDictionary beside : dictionaries(dictionary.getDictionaryObject(key))) {
                width = Math.max(width, Math.max(size(beside, COSName.WIDTH), size(beside, COSName.COLUMNS)));
                height = Math.max(height, Math.max(size(beside, COSName.HEIGHT), size(beside, COSName.ROWS)));
            }
        }
        if (width > settings.pixels() || width > 0 && height > settings.pixels() / width) {
            throw new Unusable(DocumentFault.TOO_MANY_PIXELS, settings.pixels() / 1_000_000);
        }
    }

    private static long size(COSDictionary dictionary, COSName key) {
        return dictionary.getLong(key, 0);
    }

    private static List<COSDictionary> dictionaries(@Nullable COSBase one) {
        if (one instanceof COSDictionary dictionary) {
            return List.of(dictionary);
        }
        List<COSDictionary> found = new ArrayList<>();
        if (one instanceof COSArray many) {
            for (int i = 0; i < many.size(); i++) {
                if (many.getObject(i) instanceof COSDictionary dictionary) {
                    found.add(dictionary);
                }
            }
        }
        return found;
    }

    /** A JPEG has a head of its own, which may say another size than the PDF; and passes that nobody counted. */
    private void checkJpeg(byte[] jpeg) throws IOException {
        PictureFile.open(FileType.JPEG, jpeg, settings).close();
        JpegMarkers.orientation(jpeg);
    }

    private void unpack(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream);
        byte[] unpacked = null;
        for (int i = 0; i < filters.size() && !PICTURES.contains(filters.get(i).getName()); i++) {
            Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
            boolean last = i == filters.size() - 1;
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            try (InputStream from =
                    unpacked == null ? stream.createRawInputStream() : new ByteArrayInputStream(unpacked)) {
                filter.decode(from, packed.counting(last ? OutputStream.nullOutputStream() : kept), stream, i);
            }
            unpacked = kept.toByteArray();
        }
        if (filters.stream().map(COSName::getName).anyMatch(JPEGS::contains)) {
            checkJpeg(unpacked == null ? raw(stream) : unpacked);
        }
    }

    private static byte[] raw(COSStream stream) throws IOException {
        try (InputStream from = stream.createRawInputStream()) {
            return from.readAllBytes();
        }
    }

    static List<COSName> filters(COSStream stream) {
        COSBase said = stream.getFilters();
        List<COSName> filters = new ArrayList<>();
        if (said instanceof COSName one) {
            filters.add(one);
        } else if (said instanceof COSArray many) {
            for (int i = 0; i < many.size(); i++) {
                if (many.getObject(i) instanceof COSName each) {
                    filters.add(each);
                }
            }
        }
        return filters;
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
