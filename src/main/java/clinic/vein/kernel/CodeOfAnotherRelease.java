package clinic.vein.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people read of a code that is not on this release's list: a newer or an older release wrote it. */
public enum CodeOfAnotherRelease implements Fault {
    STATE,
    URGENCY,
    PATHWAY,
    KIND,
    CODE,
    /** Of a record that cannot be worked with here, because of such a code. */
    NOT_WORKED_WITH;

    private static final Map<String, CodeOfAnotherRelease> BY_LIST =
            Map.of("ReferralState", STATE, "Urgency", URGENCY, "Pathway", PATHWAY, "Kind", KIND);

    @Override
    public String code() {
        return "code.of.another.release";
    }

    public static Phrase phrase(Class<?> list, String written) {
        return new Phrase(BY_LIST.getOrDefault(list.getSimpleName(), CODE), List.of(written));
    }

    /** For staff: its title, or that it is unknown here. */
    public static <E extends Enum<E> & Worded> String title(Class<E> list, String written) {
        return CodeNames.find(list, written)
                .map(Worded::title)
                .orElseGet(() -> phrase(list, written).inEnglish());
    }

    /** The same as a heading: by the code's own name, such as {@code In review}. */
    public static <E extends Enum<E>> String heading(Class<E> list, String written) {
        String words = CodeNames.find(list, written)
                .map(known -> known.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElseGet(() -> phrase(list, written).inEnglish());
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
