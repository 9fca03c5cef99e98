package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.DocumentSettings;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

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

    private final Unpacking pictures;

    PdfObjects(DocumentSettings settings) {
        pictures = new Unpacking(settings);
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
            pictures.checkPicture(dictionary);
            if (dictionary instanceof BoundedPdf.Stream stream) {
                stream.count();
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

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
