package clinic.vein.messaging;

import clinic.vein.kernel.Language;
import java.util.List;
import java.util.Map;

/**
 * A document of the clinic other than a letter.
 *
 * @param title all that the document's metadata says
 * @param reference at the foot of each page
 * @param language of all that it says
 * @param about what it is about, label by label
 */
public record PrintedDocument(
        String title, String reference, Language language, Map<String, String> about, List<LetterSection> sections) {}
