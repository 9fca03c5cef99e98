package clinic.vein.referral.matching;

/** Whether one folded word may be a slip of typing for another: letters left out, added, changed or swapped. */
public final class Misspelling {

    private static final int FEWEST_LETTERS = 4;
    private static final int LETTERS_FOR_TWO_SLIPS = 7;

    private Misspelling() {}

    /** One slip in a word of at least four letters, two in one of at least seven. */
    public static boolean of(String typed, String meant) {
        int letters = Math.min(typed.length(), meant.length());
        return letters >= FEWEST_LETTERS && distance(typed, meant) <= (letters >= LETTERS_FOR_TWO_SLIPS ? 2 : 1);
    }

    /** Whether a word is long enough to be one. */
    public static boolean canBe(String typed) {
        return typed.length() >= FEWEST_LETTERS;
    }

    /** Optimal string alignment: the fewest slips, two neighbours swapped counting as one. */
    private static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], last[j - 2] + 1);
                }
            }
            last = before;
            before = row;
        }
        return before[other.length()];
    }
}
