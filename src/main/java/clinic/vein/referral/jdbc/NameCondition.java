package clinic.vein.referral.jdbc;

import clinic.vein.referral.matching.PatientMatching.TypedName;
import clinic.vein.referral.matching.SearchKey.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A name that a key begins with as a whole, or with each of its words: as a set of referrals, and as a question to one of
 * them. Which of the two is quick depends on how many people are called so.
 *
 * @param parameter how its values are called
 */
record NameCondition(Kind kind, String parameter, TypedName typed) {

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    void bind(Map<String, Object> values) {
        bind(parameter, typed.whole(), typed.whole() + LAST_CHARACTER, values);
        List<String> words = typed.parts();
        for (int i = 0; i < words.size(); i++) {
            // Of several words a single letter is one by itself: as the begin of one it would be most people's.
            boolean letter = words.size() > 1
                    && words.get(i).codePointCount(0, words.get(i).length()) == 1;
            bind(parameter + i, words.get(i), words.get(i) + (letter ? "" : LAST_CHARACTER), values);
        }
    }

    private static void bind(String name, String from, String to, Map<String, Object> values) {
        values.put(name, from);
        values.put(name + "End", to);
    }

    /** Of one referral, whose id the column holds. */
    String holds(String column) {
        return parts().isEmpty()
                ? has(parameter, column)
                : "(" + has(parameter, column) + " or "
                        + parts().stream().map(part -> has(part, column)).collect(Collectors.joining(" and ")) + ")";
    }

    /** The ids of all referrals of which it holds. */
    String ids() {
        String whole = "select referral_id from clinic.search_key where " + within(parameter);
        if (parts().isEmpty()) {
            return whole;
        }
        List<String> others = new ArrayList<>(parts());
        String longest = others.remove(0);
        return "(" + whole + " union select driver.referral_id from clinic.search_key driver where " + within(longest)
                + others.stream()
                        .map(part -> " and " + has(part, "driver.referral_id"))
                        .collect(Collectors.joining())
                + ")";
    }

    /** The words where they are not the whole, the longest first. */
    private List<String> parts() {
        if (typed.parts().equals(List.of(typed.whole()))) {
            return List.of();
        }
        return IntStream.range(0, typed.parts().size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> typed.parts().get(i).length())
                        .reversed())
                .map(i -> parameter + i)
                .toList();
    }

    private String within(String name) {
        return "kind = '%s' and key between :%s and :%s".formatted(kind, name, name + "End");
    }

    /** Asked of each by itself: the limit keeps the server from making a set of it. */
    private String has(String name, String column) {
        return "(select true from clinic.search_key asked where asked.referral_id = %s and asked.%s limit 1) is not null"
                .formatted(column, within(name).replace(" key ", " asked.key "));
    }
}
