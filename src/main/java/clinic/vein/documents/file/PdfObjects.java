package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.DocumentSettings;
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
        long width = dictionary.getLong(COSName.WIDTH, 0);
        long height = dictionary.getLong(COSName.HEIGHT, 0);
        long columns = dictionary.getLong(COSName.COLUMNS, 0);
        long rows = dictionary.getLong(COSName.ROWS, 0);
        if (width > 0 && height > settings.pixels() / width
                || columns > settings.pixels()
                || columns > 0 && rows > settings.pixels() / columns) {
            throw new Unusable(DocumentFault.TOO_MANY_PIXELS, settings.pixels() / 1_000_000);
        }
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
