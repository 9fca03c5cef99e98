package clinic.vein.messaging.paper;

import static java.util.Map.entry;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scripts whose letters change shape or place beside each other, each with the font that knows how. */
final class JoinedScripts {

    /** Dandas end the sentences of most scripts of India and belong to none. */
    private static final int DANDA = 0x0964;

    private static final int DOUBLE_DANDA = 0x0965;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private static final Map<UnicodeScript, String> FONTS = Map.ofEntries(
            entry(UnicodeScript.DEVANAGARI, "NotoSansDevanagari-Regular.ttf"),
            entry(UnicodeScript.BENGALI, "NotoSansBengali-Regular.ttf"),
            entry(UnicodeScript.GUJARATI, "NotoSansGujarati-Regular.ttf"),
            entry(UnicodeScript.GURMUKHI, "NotoSansGurmukhi-Regular.ttf"),
            entry(UnicodeScript.ORIYA, "NotoSansOriya-Regular.ttf"),
            entry(UnicodeScript.TAMIL, "NotoSansTamil-Regular.ttf"),
            entry(UnicodeScript.TELUGU, "NotoSansTelugu-Regular.ttf"),
            entry(UnicodeScript.KANNADA, "NotoSansKannada-Regular.ttf"),
            entry(UnicodeScript.MALAYALAM, "NotoSansMalayalam-Regular.ttf"),
            entry(UnicodeScript.SINHALA, "NotoSansSinhala-Regular.ttf"),
            entry(UnicodeScript.THAI, "NotoSansThai-Regular.ttf"),
            entry(UnicodeScript.LAO, "NotoSansLao-Regular.ttf"),
            entry(UnicodeScript.KHMER, "NotoSansKhmer-Regular.ttf"),
            entry(UnicodeScript.MYANMAR, "NotoSansMyanmar-Regular.ttf"),
            entry(UnicodeScript.TIBETAN, "NotoSerifTibetan-Regular.ttf"),
            entry(UnicodeScript.JAVANESE, "NotoSansJavanese-Regular.ttf"),
            entry(UnicodeScript.MEETEI_MAYEK, "NotoSansMeeteiMayek-Regular.ttf"),
            entry(UnicodeScript.OL_CHIKI, "NotoSansOlChiki-Regular.ttf"),
            entry(UnicodeScript.ETHIOPIC, "NotoSansEthiopic-Regular.ttf"),
            entry(UnicodeScript.TIFINAGH, "NotoSansTifinagh-Regular.ttf"),
            entry(UnicodeScript.CHEROKEE, "NotoSansCherokee-Regular.ttf"),
            entry(UnicodeScript.CANADIAN_ABORIGINAL, "NotoSansCanadianAboriginal-Regular.ttf"),
            // No letters of these change, but marks must stand where the font wants them.
            entry(UnicodeScript.LATIN, "DejaVuSans.ttf"),
            entry(UnicodeScript.GREEK, "DejaVuSans.ttf"),
            entry(UnicodeScript.CYRILLIC, "DejaVuSans.ttf"));

    private JoinedScripts() {}

    static @Nullable String font(UnicodeScript script) {
        return FONTS.get(script);
    }

    /** Whether each letter of the script can be drawn by itself, unless a mark follows. */
    static boolean standAlone(UnicodeScript script) {
        return script == UnicodeScript.LATIN || script == UnicodeScript.GREEK || script == UnicodeScript.CYRILLIC;
    }

    static UnicodeScript of(int c) {
        return c == DANDA || c == DOUBLE_DANDA ? UnicodeScript.DEVANAGARI : UnicodeScript.of(c);
    }

    /** Whether a character goes on with what a letter of the script began. */
    static boolean goesOn(UnicodeScript script, int c) {
        UnicodeScript own = UnicodeScript.of(c);
        return own == script
                || own == UnicodeScript.INHERITED
                || c == ZERO_WIDTH_JOINER
                || c == ZERO_WIDTH_NON_JOINER
                || (c == DANDA || c == DOUBLE_DANDA) && !standAlone(script);
    }
}
