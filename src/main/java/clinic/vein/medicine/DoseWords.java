package clinic.vein.medicine;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand beside the name of a medicine without saying anything but how strong it is, in which form, how often it
 * is taken and who makes it. Nothing else is passed over: what is put on the skin, into an eye, an ear or the nose, such as
 * a cream, a gel or a spray, is no dose of a tablet and is left to a person; and words such as "stopped", "allergic" or
 * "before" are not here, so that a line with one of them is never read by itself. Nor is a dose of nought, or a year.
 */
final class DoseWords {

    private static final String NUMBER = "(?=[\\d.,/]*[1-9])\\d{1,3}(?:[.,]\\d{1,3})?(?:/\\d{1,2})?";

    private static final String UNIT =
            "(?:mg|mcg|ug|μg|µg|ng|g|gr|kg|ml|l|iu|ie|i\\.e\\.|mmol|%|milligrams?|milligramm|micrograms?|mikrogramm|microgramm"
                    + "|grams?|gramm|units?|einheiten)";

    private static final String TIMES = "(?:a|an|per|every|each|pro|am|/)? ?"
            + "(?:day|week|month|hours?|h|d|tag|taglich|tgl\\.?|daily|weekly|nightly|monthly|woche|wochentlich)";

    private static final List<Pattern> PATTERNS = List.of(
            // 25/100 mg, 100mg/25mg, 2,5 mg; a comma or point between three digits is of thousands
            pattern("(?=[\\d.,/]*[1-9])\\d+(?:[.,]\\d+)?(?: ?/ ?\\d+(?:[.,]\\d+)?)* ?" + UNIT
                    + "(?: ?/ ?(?:\\d+ ?)?(?:ml|h|hr|hour|24h|day|d|dose))?"),
            // 25/100
            pattern("(?=[\\d/]*[1-9])\\d{1,3}(?:[.,]\\d)?(?: ?/ ?\\d{1,3}(?:[.,]\\d)?)+"),
            // 1-0-0-1: one of them must be taken
            pattern("(?=[\\d./,-]*[1-9])[\\d]{1,2}(?:[.,/]\\d)?(?: ?- ?\\d{1,2}(?:[.,/]\\d)?){1,3}"),
            pattern("(?:x ?" + NUMBER + "|" + NUMBER + " ?x(?: ?" + NUMBER + ")?|" + NUMBER + " ?mal)(?: ?" + TIMES
                    + ")?"),
            pattern("(?:at |@ ?|um )?\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm|uhr)"),
            pattern("(?:once|twice|einmal|zweimal|dreimal|one|1) ?" + TIMES),
            pattern(NUMBER + " " + TIMES),
            pattern("every (?:other|second|\\d{1,2}) (?:day|days|night|hours?|week|weeks)"),
            pattern("every \\d{1,2}-\\d{1,2} hours"),
            pattern(NUMBER + " ?(?:x )?(?:a|an|per|every|each|pro) (?:night|nacht)"),
            pattern("(?:at|every|each|per|a|in the|to the|zur|in der|am|vor dem) "
                    + "(?:night|nights|bedtime|bed time|morning|mornings|evening|evenings|lunchtime|teatime|noon|midday|day"
                    + "|nacht|abend|morgen|mittag|tag|schlafengehen)"),
            pattern(
                    "(?:before|after|with|vor dem|nach dem|zum|beim) "
                            + "(?:food|meals?|breakfast|lunch|dinner|supper|bed|bedtime|water|milk|essen|fruhstuck|abendessen|schlafen)"),
            pattern("(?:as|when|if|bei) (?:and when )?(?:needed|required|necessary|bedarf)"),
            pattern("(?:by|per) (?:mouth|os)"),
            pattern("(?:modified|prolonged|extended|slow|immediate) release"),
            pattern("(?:gastro|enteric) (?:resistant|coated)"),
            pattern("(?:up to|max|maximum) " + NUMBER),
            pattern("(?:" + NUMBER + "|one|two|three|four) times?(?: ?" + TIMES + ")?"),
            pattern(NUMBER),
            // A year would say since when, or until when
            pattern("(?!19|20)[1-9]\\d{3}"),
            pattern("1a pharma"),
            words(
                    "tablets?|tabs?|tbl|tabl|capsules?|caps?|pills?|film|coated|soluble|dispersible|orodispersible|solution|liquid"
                            + "|syrup|suspension|drops?|patch|patches|injections?|inj|pens?|inhalers?|puffs?"
                            + "|suppository|suppositories|sachets?|powder|chewable|oral|mr|sr|xl|cr|er|la|pr|xr|ec|retard|dose|doses"
                            + "|strength|twice daily|thrice daily|twice|thrice|three times|four times|two times|half|daily|weekly|monthly"
                            + "|nightly|hourly|mornings?|evenings?|lunchtime|bedtime|midday|noon|take|taking|i take|i am taking|im taking"
                            + "|od|bd|bid|tds|tid|qds|qid|qd|qhs|hs|om|nocte|mane|prn|po|sc|subcut|one|two|three|four|a|an|per|each|x"
                            + "|on (?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)"),
            words(
                    "tabletten?|tbl|filmtabletten?|retardtabletten?|retardkapseln?|kapseln?|kps|tropfen|trpf|spritzen?|pflaster"
                            + "|saft|losung|schmelztabletten?|brausetabletten?|dragees?|ampullen?|taglich|tgl|abends?|morgens?"
                            + "|mittags?|nachts|wochentlich|stuck|je|eine?|zwei|drei|halbe?|hub|hube|ich nehme|nuchtern"),
            words(
                    "ratiopharm|hexal|stada|teva|zentiva|sandoz|aristo|neuraxpharm|heumann|aliud|al|abz|betapharm|mylan|viatris"
                            + "|accord|puren|tad|krka|basics|actavis|bluefish|aurobindo|milpharm|almus|wockhardt|crescent|dexcel"
                            + "|holsten|glenmark|torrent|pfizer|desitin|heunet|winthrop"),
            pattern("[ ,.;:()+&*•·/-]"));

    /** Taken by mouth or put into an eye, which the word alone does not say. */
    private static final Pattern DROPS = Pattern.compile("(?<![\\p{L}\\d])(?:drops?|tropfen|trpf)(?![\\p{L}\\d])");

    private DoseWords() {}

    static boolean saysDrops(String folded) {
        return DROPS.matcher(folded).find();
    }

    private static Pattern pattern(String expression) {
        boolean word = !expression.startsWith("[ ,");
        return Pattern.compile("(?:" + expression + ")" + (word ? "(?![\\p{L}\\d])" : ""));
    }

    private static Pattern words(String list) {
        return pattern("(?:" + list + ")\\.?");
    }

    /** @return how many characters from there on say nothing but a dose, or 0 */
    static int lengthAt(String folded, int from) {
        int longest = 0;
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(folded).region(from, folded.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                longest = Math.max(longest, matcher.end() - from);
            }
        }
        return longest;
    }
}
