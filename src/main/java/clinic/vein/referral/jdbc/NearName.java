package clinic.vein.referral.jdbc;

import java.util.List;
import java.util.Map;

/**
 * A word that a name begins with, or that is a slip of the keyboard for it: as a set of referrals, and as a question to one of
 * them.
 *
 * @param parameter how its values are called
 * @param word as it was typed, folded
 * @param whole whether a name must be the word, and not only begin with it
 * @param meant names that somebody has and that it may be a slip for
 */
record NearName(String parameter, String word, boolean whole, List<String> meant) {

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    void bind(Map<String, Object> values) {
        values.put(parameter, word);
        values.put(parameter + "End", word + (whole ? "" : LAST_CHARACTER));
        values.put(parameter + "Meant", meant.toArray(String[]::new));
    }

    /** The ids of all referrals of which it holds. */
    String ids() {
        String named = "select referral_id from clinic.search_key where kind in ('GIVEN_NAME', 'FAMILY_NAME') and ";
        return named + typed("key") + " union " + named + slip("key");
    }

    /** Of one referral, whose id the column holds. Asked of each by itself: see {@link NameCondition}. */
    String holds(String column) {
        return ("(select true from clinic.search_key asked where asked.referral_id = %s"
                        + " and asked.kind in ('GIVEN_NAME', 'FAMILY_NAME') and (%s or %s) limit 1) is not null")
                .formatted(column, typed("asked.key"), slip("asked.key"));
    }

    private String typed(String key) {
        return "%1$s between :%2$s and :%2$sEnd".formatted(key, parameter);
    }

    private String slip(String key) {
        return "%s = any (:%sMeant)".formatted(key, parameter);
    }
}
