package clinic.vein.medicine;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text without what people spell differently: capitals, accents, apostrophes, and the hyphens and strokes within names, so
 * that "Co-Careldopa" and "co careldopa" are the same. A hyphen between numbers stays: it is a dose.
 */
final class FoldedText {

    private FoldedText() {}

    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('\u2044', '/')
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("['’‘`´®™]", "");
        return plain.replaceAll("(?<=\\p{L})\\s*[-/]\\s*(?=\\p{L})", " ")
                .replaceAll("(?<=\\d)-(?=\\p{L})|(?<=\\p{L})-(?=\\d)", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
