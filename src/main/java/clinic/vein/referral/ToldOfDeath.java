package clinic.vein.referral;

import clinic.vein.kernel.Violations;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what somebody wrote reads as if the patient has died. Steps that let the pathway go on and write to the
 * patient ask it of what they are told, since nobody should get such a message; that a death is a death, a person says.
 */
public final class ToldOfDeath {

    private static final String RELATIVE = "\\b(?:husband|wife|partner|spouse|mother|mum|mom|father|dad|son|daughter"
            + "|brother|sister|child|baby|friend|uncle|aunt|cousin|neighbou?r|carer|grand\\w+|dog|cat|[\\w-]+-in-law"
            + "|ehemann|ehefrau|mutter|vater|sohn|tochter|bruder|schwester|kind|oma|opa|onkel|tante|freund|freundin"
            + "|hund|katze|(?:mein|ihr|sein)e? (?:mann|frau))";

    /** What is said of one of these within a few words is not said of the patient. */
    private static final String OF_ANOTHER =
            RELATIVE + "(?: (?!(?:that|dass|she|he|er|sie|patient|patientin|pt)\\b)[^\\s.;:,!?]+){0,6} ";

    /** Whoever speaks of the patient may say “my mother”. */
    private static final String REPORTS = RELATIVE
            + " (?:\\w+ )?(?:rang|rings|called|calls|phoned|says|said|tells|told|reports|reported|informs|informed|wrote|writes"
            + "|rief|ruft|sagt|sagte|berichtet|meldet|schreibt|schrieb|teilt)\\b";

    private static final String DEATH = "\\bdied\\b|\\bdeceased\\b|\\bpass(?:ed|es)? (?:away|peacefully)\\b"
            + "|\\brest in peace\\b|\\br\\. ?i\\. ?p\\b|\\bno longer (?:alive|living|with us)\\b|\\bnot alive\\b"
            + "|\\b(?:is|was|found|now|patient|pt\\.?) dead\\b|^\\W*dead\\W*$"
            + "|\\b(?:date|day|news|notice|informed|notified|told|because) of (?:(?:her|his|the|a|the patient[’']s) )?death\\b|\\b(?:her|his|patient[’']s) death\\b"
            + "|\\bdeath (?:certificate|notified|reported|recorded)\\b|\\b(?:patient|pt\\.?|she|he) (?:has )?expired\\b"
            + "|\\btook (?:her|his) own life\\b|\\bcommitted suicide\\b|\\blost (?:her|his) life\\b|†"
            + "|\\bverstorben|\\bgestorben\\b|\\bverstarb\\b|\\bstarb\\b|\\bentschlafen\\b"
            + "|\\b(?:ist|sei|war|patient|patientin) tot\\b|\\bnicht mehr am leben\\b|\\blebt (?:leider )?nicht mehr\\b"
            + "|\\btodesfall\\b|\\bsterbe(?:urkunde|fall)\\b|\\b(?:ihr|sein)(?:em)? tod\\b";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern TOLD = Pattern.compile("(" + OF_ANOTHER + ")?(?:" + DEATH + ")", FLAGS);

    private static final Pattern REPORTED = Pattern.compile(REPORTS, FLAGS);

    /** In capitals only: there is a verb of these letters. */
    private static final Pattern INITIALS = Pattern.compile("\\bRIP\\b");

    private ToldOfDeath() {}

    /** Whether it is written of the patient, by somebody who speaks of the patient. */
    public static boolean in(String text) {
        String plain = plain(text);
        return REPORTED.matcher(plain).find()
                ? perhapsIn(text)
                : INITIALS.matcher(plain).find()
                        || TOLD.matcher(plain).results().anyMatch(each -> each.group(1) == null);
    }

    /** Whether it can be meant of the patient: a family writes “my mother” of the patient. */
    public static boolean perhapsIn(String text) {
        String plain = plain(text);
        return INITIALS.matcher(plain).find() || TOLD.matcher(plain).find();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Absent texts pass. */
    public static void ask(Violations violations, @Nullable String text, String field) {
        violations.addIf(Stream.ofNullable(text).anyMatch(ToldOfDeath::in), field, ReferralFault.TELLS_OF_DEATH);
    }
}
