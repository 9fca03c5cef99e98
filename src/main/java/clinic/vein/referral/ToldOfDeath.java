package clinic.vein.referral;

import clinic.vein.kernel.Violations;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what somebody wrote reads as if the patient has died. Steps that let the pathway go on and write to the
 * patient ask it of what they are told, since nobody should get such a message; that a death is a death, a person says.
 */
public final class ToldOfDeath {

    private static final String KIN =
            "(?:husband|wife|partner|spouse|mother|mum|mom|father|dad|parent|son|daughter|brother"
                    + "|sister|child|children|baby|friend|uncle|aunt|cousin|niece|nephew|relative|colleague|neighbou?r|carer|grand\\w+"
                    + "|\\w+-in-law|ehemann|ehefrau|mutter|vater|eltern|sohn|tochter|bruder|schwester|geschwister|kind|oma|opa"
                    + "|onkel|tante|nichte|neffe|cousine|nachbar|nachbarin|freund|freundin|kollege|kollegin|verwandte[rn]?"
                    + "|(?:schwieger|stief|pflege|gro(?:ß|ss))(?:mutter|vater|eltern|sohn|tochter|bruder|schwester|kind|tante|onkel))"
                    + "(?:s|[’']s)?";

    private static final String RELATIVE = "\\b(?:" + KIN + "|(?:mein|ihr|sein)e? (?:mann|frau))";

    /** These die and are dead, too, and are never the patient. */
    private static final String NO_PATIENT =
            "(?:(?:tele)?phone|line|(?:phone |telephone |mobile )?number|mobile|landline|cell"
                    + "|handset|connection|battery|car|laptop|computer|dog|cat|pet|horse|doctor|gp|surgeon|consultant|physician"
                    + "|leg|legs|foot|feet|toe|toes|arm|nerve|vein|pain|swelling|inflammation"
                    + "|\\w*anschluss|\\w*leitung|\\w*nummer|\\w*telefon|handy|akku|verbindung|hund|katze|pferd|bein|beine|fuß|zeh"
                    + "|\\w*arzt|\\w*ärztin)";

    /** A message that comes by one of them is of the patient. */
    private static final String OF_NO_PATIENT =
            "(?<!\\b(?:by|by the|per|via|from|from the|durch|vom|von der) )\\b" + NO_PATIENT
                    + "(?: (?:has|have|had|is|was|are|were|just|sadly|also|suddenly|recently|now|probably|ist|war|hat|sind|leider"
                    + "|plötzlich))* ";

    /** What is said of one of these within a few words is not said of the patient. */
    private static final String OF_ANOTHER =
            RELATIVE + "(?:,(?: [^\\s.;:,!?]+){1,6},| ?:)?(?: (?!(?:that|dass|she|he|er|sie" + "|patient|patientin|pt|"
                    + NO_PATIENT + ")\\b)[^\\s.;:,!?]+){0,6} ";

    /** Whoever speaks of the patient may say “my mother”. */
    private static final String REPORTS = RELATIVE
            + "(?: (?:\\w+ )?(?:rang|rings|called|calls|phoned|says|said|tells|told|reports|reported|informs|informed|wrote"
            + "|writes|rief|ruft|sagt|sagte|berichtet|meldet|schreibt|schrieb|teilt)\\b"
            + "| ?: ?(?:my|our|she|he|patient|pt|mein\\w*|unser\\w*|sie|er|patientin)\\b)";

    /** After a noun: of whom. */
    private static final String WHOSE =
            "(?<whose> (?:in|of|for|von|in der|des|der) (?:(?:the|a|her|his|my|our|their|close|der|die"
                    + "|des|ihr\\w*|sein\\w*|mein\\w*|unser\\w*) ){0,3}(?:family|familie|" + KIN + ")\\b)?";

    /** Who is told of it has not died. */
    private static final String ADJECTIVE =
            "(?:\\bdeceased(?! (?:donor|organ)\\b)|\\bverstorbene[rnms]?)(?<kin> (?:" + KIN
                    + "|mann|frau(?!(?-i: \\p{Lu})))\\b(?! (?:is |was |has been )?(?:informed|rang|told|called|says|said|phoned|aware"
                    + "|reports|reported|notified|rief|ruft|sagt|sagte|informiert|meldet|teilt)\\b))?|\\bverstorben\\b";

    private static final String NOUN =
            "(?:\\b(?:date|day|news|notice|informed|notified|told|because) of (?:(?:her|his|the|a"
                    + "|the patient[’']s) )?death\\b|\\b(?:her|his|patient[’']s) death\\b"
                    + "|(?<!\\bno )\\bdeath (?:certificate|notified|reported|recorded)\\b|(?<!\\bkeine? )\\btodesfall\\b"
                    + "|\\bsterbe(?:urkunde|fall)\\b)" + WHOSE;

    private static final String NOT_DEAD =
            "(?! (?:tired|simple|easy|sure|certain|right|wrong|set|against|serious|keen|straight"
                    + "|slow|busy|good|boring|end)\\b)";

    /** To another practice. */
    private static final String MOVED =
            "(?!\\W{1,3}(?:(?:she|he|has|have|they) )*(?:at|in|on|as a|changed|moved|registered|left"
                    + "|went|joined|transferred|now (?:at|with|registered))\\b)";

    /** Messages are passed on more often than people. */
    private static final String PASSED_ON =
            "(?<=\\b(?:she|he|patient|pt|pt\\.|has|had|have|sadly|peacefully|mother|mum|father|dad"
                    + "|husband|wife|brother|sister|son|daughter) )passed on\\b"
                    + "(?! (?:to|the(?! \\d)|her|his|my|our|this|that|a|all|it|messages?|details|information|your|letters?)\\b)"
                    + "|(?<=\\b(?:she|he|patient|pt|pt\\.|sadly) )passed (?:last|this|yesterday|today)\\b"
                    + "|\\bsadly passed\\b(?! (?:on|to)\\b)";

    private static final String DEATH =
            "\\bdied\\b(?! (?:down|away|off|out)\\b)|" + ADJECTIVE + "|" + NOUN + "|" + PASSED_ON
                    + "|\\bpass(?:ed|es)? (?:away|peacefully)\\b|\\brest in peace\\b|\\br\\. ?i\\. ?p\\b|\\bno longer alive\\b"
                    + "|\\bno longer living\\b(?! (?:at|in|on|with|here|there|alone|near|nearby|locally|abroad|together)\\b)"
                    + "|\\bno longer with us\\b" + MOVED + "|\\bnot alive\\b"
                    + "|\\b(?:is|was|found|now|patient|pt\\.?|(?:patient|pt|she|he)[’']s) dead\\b" + NOT_DEAD
                    + "|^\\W*dead\\W*$"
                    + "|\\b(?:patient|pt\\.?|she|he) (?:has )?expired\\b|\\btook (?:her|his) own life\\b|\\bcommitted suicide\\b"
                    + "|\\blost (?:her|his) life\\b|(?<![^\\s(.,;:])†|†(?= ?\\d)"
                    + "|\\bgestorben\\b|\\bverstarb\\b|\\bstarb\\b|\\bentschlafen\\b|\\bheimgegangen\\b|\\bvon uns gegangen\\b"
                    + "|\\b(?:ist|sei|war|patient|patientin|pat\\.?|pt\\.?) tot\\b|^\\W*tot\\W*$|\\bnicht mehr am leben\\b"
                    + "|\\blebt (?:leider )?nicht mehr\\b(?! (?:in|im|bei|beim|hier|dort|da|mit|allein|alleine|zu|zuhause|zusammen|an|am"
                    + "|auf)\\b)|\\b(?:ihr|sein)(?:em)? tod\\b";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern TOLD = Pattern.compile(
            "(?:(?<none>" + OF_NO_PATIENT + ")|(?<another>" + OF_ANOTHER + "))?(?:" + DEATH + ")", FLAGS);

    private static final Pattern REPORTED = Pattern.compile(REPORTS, FLAGS);

    /** In capitals only: there is a verb of these letters. */
    private static final Pattern INITIALS = Pattern.compile("\\bRIP\\b");

    /** Groups of {@link #TOLD} by which it is said of no person, or of another one. */
    private static final List<String> NOBODY = List.of("none");

    private static final List<String> ANOTHER = List.of("none", "another", "whose", "kin");

    /** Longer than any field takes: nobody has the server look for words in whole books. */
    private static final int LONGEST = 4_000;

    private ToldOfDeath() {}

    /** Whether it is written of the patient, by somebody who speaks of the patient; false of a text that every field refuses. */
    public static boolean in(String text) {
        String plain = plain(text);
        return isIn(plain, REPORTED.matcher(plain).find() ? NOBODY : ANOTHER);
    }

    /**
     * Whether it can be meant of the patient: a family writes “my mother” of the patient, and “my husband”: a widow answers
     * what was sent to him, and to have a person read what a widowed patient writes costs less than to write to the dead.
     */
    public static boolean perhapsIn(String text) {
        return isIn(plain(text), NOBODY);
    }

    private static boolean isIn(String plain, List<String> ofSomebodyElse) {
        if (INITIALS.matcher(plain).find()) {
            return true;
        }
        Matcher told = TOLD.matcher(plain);
        while (told.find()) {
            if (ofSomebodyElse.stream().allMatch(group -> told.group(group) == null)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return text.length() > LONGEST ? "" : text.replaceAll("\\s+", " ");
    }

    /** Absent texts pass. */
    public static void ask(Violations violations, @Nullable String text, String field) {
        violations.addIf(Stream.ofNullable(text).anyMatch(ToldOfDeath::in), field, ReferralFault.TELLS_OF_DEATH);
    }
}
