package clinic.vein.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two texts, word by word: what both say, what only the first said, what only the second says. By the longest common
 * sequence, as usual.
 */
public record Difference(List<Piece> pieces) {

    /** Beyond so many words a table of all pairs would be too large; then the whole is told as another text. */
    private static final int MOST_WORDS = 2_000;

    public enum Kind {
        SAME,
        TAKEN_AWAY,
        PUT_IN
    }

    /** Words with the spaces behind them. */
    public record Piece(Kind kind, String text) {}

    public static Difference between(String before, String after) {
        List<String> first = words(before);
        List<String> second = words(after);
        List<Piece> pieces = new ArrayList<>();
        if (first.size() > MOST_WORDS || second.size() > MOST_WORDS) {
            add(pieces, Kind.TAKEN_AWAY, before);
            add(pieces, Kind.PUT_IN, after);
            return new Difference(List.copyOf(pieces));
        }
        int[][] common = common(first, second);
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            if (i < first.size() && j < second.size() && first.get(i).equals(second.get(j))) {
                add(pieces, Kind.SAME, first.get(i));
                i++;
                j++;
            } else if (j == second.size() || i < first.size() && common[i + 1][j] >= common[i][j + 1]) {
                add(pieces, Kind.TAKEN_AWAY, first.get(i++));
            } else {
                add(pieces, Kind.PUT_IN, second.get(j++));
            }
        }
        return new Difference(List.copyOf(pieces));
    }

    /** How long the longest sequence is that both have from here on. */
    private static int[][] common(List<String> first, List<String> second) {
        int[][] common = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                common[i][j] = first.get(i).equals(second.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).kind() == kind) {
            pieces.set(last, new Piece(kind, pieces.get(last).text() + text));
        } else if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }
}
