package clinic.vein.messaging;

/** Puts a document on paper that is no letter. */
public interface DocumentPaper {

    /** @return a PDF document */
    byte[] print(PrintedDocument document);
}
