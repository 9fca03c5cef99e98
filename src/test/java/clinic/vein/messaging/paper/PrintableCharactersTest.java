package clinic.vein.messaging.paper;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.PrintableCharacters;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** {@code mvn test -Dtest=PrintableCharactersTest -Dcharacters=write} makes the list anew after a change of the fonts. */
class PrintableCharactersTest {

    private static final Path LIST = Path.of("src/main/resources/fonts/characters.txt");

    /** Their letters join, from right to left or downwards, and nobody here sets them. */
    private static final Set<UnicodeScript> NOT_SET = EnumSet.of(
            UnicodeScript.NKO,
            UnicodeScript.SYRIAC,
            UnicodeScript.THAANA,
            UnicodeScript.ADLAM,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.PHAGS_PA);

    /** The PDF library draws nothing for it. */
    private static final int OBJECT_REPLACEMENT = 0xFFFC;

    private final Map<String, CmapLookup> fonts = new HashMap<>();

    @Test
    void the_list_is_what_the_fonts_have() throws IOException {
        String made = list();
        if ("write".equals(System.getProperty("characters"))) {
            Files.writeString(LIST, made);
        }
        assertThat(Files.readString(LIST)).isEqualTo(made);
    }

    @Test
    void what_no_letter_can_show_is_told() {
        assertThat(PrintableCharacters.firstMissing("Ángela Nguyễn 1 शर्मा Road, 佐藤 नि‍"))
                .isEmpty();
        assertThat(PrintableCharacters.firstMissing("Anna \uD83E\uDD84")).contains("\uD83E\uDD84");
        assertThat(PrintableCharacters.firstMissing("\uE000")).contains("\uE000");
        assertThat(PrintableCharacters.firstMissing("\u0378")).contains("\u0378");
        assertThat(PrintableCharacters.firstMissing("ދިވެހި")).contains("ދ");
    }

    private String list() throws IOException {
        BitSet printable = new BitSet();
        for (int c = ' '; c < 0x30000; c++) {
            if (isPrintable(c)) {
                printable.set(c);
            }
        }
        StringBuilder list = new StringBuilder(
                "# The characters that letters can be printed with; made by PrintableCharactersTest.\n");
        for (int from = printable.nextSetBit(0); from >= 0; ) {
            int to = printable.nextClearBit(from);
            list.append(Integer.toHexString(from))
                    .append('-')
                    .append(Integer.toHexString(to - 1))
                    .append('\n');
            from = printable.nextSetBit(to);
        }
        return list.toString();
    }

    private boolean isPrintable(int c) throws IOException {
        if (c == OBJECT_REPLACEMENT) {
            return false;
        }
        switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {
                return false;
            }
            default -> {}
        }
        UnicodeScript script = JoinedScripts.of(c);
        String own = JoinedScripts.font(script);
        if (own != null && !JoinedScripts.standAlone(script)) {
            return has(own, c);
        }
        return !NOT_SET.contains(script)
                && (has("DejaVuSans.ttf", c) || has("DroidSansFallbackFull.ttf", c) || has("NanumSquareR.ttf", c));
    }

    private boolean has(String file, int c) throws IOException {
        if (!fonts.containsKey(file)) {
            try (InputStream font = getClass().getResourceAsStream("/fonts/" + file)) {
                fonts.put(
                        file,
                        new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup());
            }
        }
        return fonts.get(file).getGlyphId(c) != 0;
    }
}
