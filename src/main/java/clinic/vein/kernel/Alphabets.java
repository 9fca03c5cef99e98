package clinic.vein.kernel;

import static java.lang.Character.UnicodeScript.BOPOMOFO;
import static java.lang.Character.UnicodeScript.COMMON;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.INHERITED;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which alphabets people write in one word: one, or those of Chinese, Japanese or Korean with Latin (UTS 39, section 5.2). */
final class Alphabets {

    private static final Set<UnicodeScript> OF_ALL = Set.of(COMMON, INHERITED);

    private static final List<Set<UnicodeScript>> USED_TOGETHER =
            List.of(Set.of(LATIN, HAN, HIRAGANA, KATAKANA), Set.of(LATIN, HAN, BOPOMOFO), Set.of(LATIN, HAN, HANGUL));

    private Alphabets() {}

    static boolean goTogether(String word) {
        Set<UnicodeScript> used = word.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> !OF_ALL.contains(script))
                .collect(Collectors.toSet());
        return used.size() <= 1 || USED_TOGETHER.stream().anyMatch(together -> together.containsAll(used));
    }
}
