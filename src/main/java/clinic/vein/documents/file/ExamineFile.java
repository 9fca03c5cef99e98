package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.DocumentSettings;
import clinic.vein.documents.FileType;
import clinic.vein.documents.SentFile;
import clinic.vein.kernel.Refused;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Finds out what a sent file is, refuses what cannot be kept, and takes from pictures all but the picture. */
@Component
public class ExamineFile {

    private final DocumentSettings settings;
    private final FileTurns turns;

    ExamineFile(DocumentSettings settings, FileTurns turns) {
        this.settings = settings;
        this.turns = turns;
    }

    /**
     * @param field of the form, for the refusal
     * @throws Refused with the reason, in which the file is named
     * @throws TooManyFiles where its turn does not come
     */
    public ExaminedFile examine(SentFile file, String field) {
        if (file.size() == 0) {
            throw new Refused(field, DocumentFault.EMPTY, file.name());
        }
        if (file.size() > settings.maxFile().toBytes()) {
            throw new Refused(
                    field,
                    DocumentFault.TOO_LARGE,
                    file.name(),
                    settings.maxFile().toMegabytes());
        }
        try {
            // Whoever waits has nothing in memory.
            return turns.inTurn(() -> kept(file.name(), file.content()));
        } catch (Unusable unusable) {
            throw new Refused(field, unusable.fault(), file.name(), unusable.limit());
        }
    }

    private ExaminedFile kept(String name, byte[] content) {
        FileType type = Signature.of(content).orElseThrow(() -> new Unusable(DocumentFault.OTHER_TYPE));
        try {
            if (type == FileType.PDF) {
                int pages = new PdfFile(content, settings).examine();
                return new ExaminedFile(name, type, content, pages, sha256(content));
            }
            try (PictureFile picture = PictureFile.open(type, content, settings)) {
                byte[] drawnAnew = picture.drawnAnew();
                return new ExaminedFile(name, type, drawnAnew, picture.pages(), sha256(content));
            }
        } catch (Unusable known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // What a decoder makes of a damaged file is no error of ours, and its words may repeat what is in it.
            throw new Unusable(DocumentFault.UNREADABLE);
        }
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
