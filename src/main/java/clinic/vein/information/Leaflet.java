package clinic.vein.information;

import clinic.vein.kernel.Language;
import java.util.List;

/**
 * One leaflet in one language.
 *
 * @param id the same in every language; in the address, and what a consent names
 * @param order among the others
 * @param edition the day of the text and the beginning of its hash, such as {@code 2026-11-29-3fa2b1c4}: a word changed
 *     without a new day is another edition all the same
 * @param sources in the order of their numbers, which begin at 1
 */
public record Leaflet(
        String id,
        Language language,
        int order,
        String edition,
        String title,
        Statement lead,
        List<Part> parts,
        List<Source> sources) {

    /** What stands under one heading. */
    public record Part(String heading, List<Block> blocks) {}

    /**
     * Paragraphs are one statement each, a list is several.
     *
     * @param list whether it is a list
     */
    public record Block(boolean list, List<Statement> statements) {}

    /** Sentences with the numbers of their sources. */
    public record Statement(List<Piece> pieces) {}

    /** @param notes the numbers of the sources of this text, none where it goes on to the next piece */
    public record Piece(String text, List<Integer> notes) {}

    /** What a record says was given to a patient, such as {@code treatments/en/2026-11-29-3fa2b1c4}. */
    public String given() {
        return code() + "/" + edition;
    }

    /** Such as {@code treatments/en}. */
    public String code() {
        return id + "/" + language.tag();
    }
}
