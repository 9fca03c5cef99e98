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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Finds out what a sent file is, refuses what cannot be kept, and takes from pictures all but the picture. */
@Component
public class ExamineFile {

    /** A picture as large as is allowed takes some hundred megabytes while it is drawn anew, so one is drawn at a time. */
    private static final int AT_ONCE = 1;

    private static final long LONGEST_WAIT_SECONDS = 20;

    private final DocumentSettings settings;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    ExamineFile(DocumentSettings settings) {
        this.settings = settings;
    }

    /**
     * @param field of the form, for the refusal
     * @throws Refused with the reason, in which the file is named
     */
    public ExaminedFile examine(SentFile file, String field) {
        byte[] content = file.content();
        if (content.length == 0) {
            throw new Refused(field, DocumentFault.EMPTY, file.name());
        }
        if (content.length > settings.maxFile().toBytes()) {
            throw new Refused(
                    field,
                    DocumentFault.TOO_LARGE,
                    file.name(),
                    settings.maxFile().toMegabytes());
        }
        FileType type =
                Signature.of(content).orElseThrow(() -> new Refused(field, DocumentFault.OTHER_TYPE, file.name()));
        try {
            return inTurn(() -> kept(file, type));
        } catch (Unusable unusable) {
            throw new Refused(field, unusable.fault(), file.name(), unusable.limit());
        }
    }

    private ExaminedFile inTurn(Supplier<ExaminedFile> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Unusable(DocumentFault.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable(DocumentFault.BUSY);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private ExaminedFile kept(SentFile file, FileType type) {
        try {
            if (type == FileType.PDF) {
                int pages = new PdfFile(file.content(), settings).examine();
                return new ExaminedFile(file.name(), type, file.content(), pages, sha256(file.content()));
            }
            try (PictureFile picture = PictureFile.open(type, file.content(), settings)) {
                byte[] drawnAnew = picture.drawnAnew();
                return new ExaminedFile(file.name(), type, drawnAnew, picture.pages(), sha256(file.content()));
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
