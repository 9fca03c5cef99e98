package clinic.vein.referral.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a folded name may be spelt by somebody who only heard it, or who writes it in Latin letters: Cyrillic and Greek as in
 * passports (ICAO Doc 9303, part 3, section 6) where they sound alike, Hiragana as Katakana.
 */
final class Spelling {

    private static final int FIRST_HIRAGANA = 0x3041;
    private static final int LAST_HIRAGANA = 0x3096;
    private static final int FROM_HIRAGANA_TO_KATAKANA = 0x60;

    private static final Map<Integer, String> LATIN = Arrays.stream("""
            а=a б=b в=v г=g ґ=g д=d ђ=d е=e є=ie ж=zh з=z и=i і=i ј=i к=k л=l
            љ=li м=m н=n њ=ni о=o п=p р=r с=s т=t ћ=c у=u ф=f х=h ц=ts ч=ch џ=dz
            ш=sh щ=shch ъ= ы=i ь= э=e ю=iu я=ia
            α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p
            ρ=r σ=s τ=t υ=u φ=f χ=ch ψ=ps ω=o
            """.strip().split("\\s+"))
            .collect(Collectors.toMap(each -> each.codePointAt(0), each -> each.substring(2)));

    private static final Pattern SCOTTISH = Pattern.compile("^ma?c(?=.{3})");
    private static final Pattern ONE_SOUND = Pattern.compile("kh|ph|ck|[yj]");
    private static final Map<String, String> SOUNDS = Map.of("kh", "h", "ph", "f", "ck", "k", "y", "i", "j", "i");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private Spelling() {}

    static boolean isNearly(String one, String other) {
        String heard = heard(one);
        String otherHeard = heard(other);
        return !heard.isEmpty() && heard.equals(otherHeard)
                || Misspelling.of(one, other)
                || Misspelling.of(heard, otherHeard);
    }

    private static String heard(String name) {
        StringBuilder latin = new StringBuilder();
        name.codePoints().forEach(c -> {
            String letters = LATIN.get(c);
            if (letters != null) {
                latin.append(letters);
            } else {
                latin.appendCodePoint(c >= FIRST_HIRAGANA && c <= LAST_HIRAGANA ? c + FROM_HIRAGANA_TO_KATAKANA : c);
            }
        });
        String sounds = ONE_SOUND
                .matcher(SCOTTISH.matcher(latin).replaceFirst("mac"))
                .replaceAll(sound -> SOUNDS.get(sound.group()));
        return DOUBLED.matcher(sounds).replaceAll("$1");
    }
}
