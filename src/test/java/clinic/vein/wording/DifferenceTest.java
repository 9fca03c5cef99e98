package clinic.vein.wording;

import static clinic.vein.wording.Difference.Kind.PUT_IN;
import static clinic.vein.wording.Difference.Kind.SAME;
import static clinic.vein.wording.Difference.Kind.TAKEN_AWAY;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.wording.Difference.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void tells_what_was_put_in_and_taken_away_word_by_word() {
        assertThat(Difference.between("you had an appointment on {when}.", "we missed you on {when}.")
                        .pieces())
                .containsExactly(
                        new Piece(PUT_IN, "we missed "),
                        new Piece(SAME, "you "),
                        new Piece(TAKEN_AWAY, "had an appointment "),
                        new Piece(SAME, "on {when}."));
        assertThat(Difference.between("", "new").pieces()).containsExactly(new Piece(PUT_IN, "new"));
        assertThat(Difference.between("the same", "the same").pieces()).containsExactly(new Piece(SAME, "the same"));
    }

    /** Whatever the two texts, each can be put together again from the difference. */
    @Test
    void loses_nothing_of_either() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String before = words(random);
            String after = words(random);
            List<Piece> pieces = Difference.between(before, after).pieces();
            assertThat(put(pieces, PUT_IN)).isEqualTo(before);
            assertThat(put(pieces, TAKEN_AWAY)).isEqualTo(after);
        }
    }

    @Test
    void a_text_beyond_all_measure_is_told_as_a_whole() {
        String long1 = "a ".repeat(5_000);
        assertThat(Difference.between(long1, "b").pieces())
                .containsExactly(new Piece(TAKEN_AWAY, long1), new Piece(PUT_IN, "b"));
    }

    private static String put(List<Piece> pieces, Difference.Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(12), 0, 5)
                .mapToObj(word -> "abcde".charAt(word) + (random.nextBoolean() ? " " : "\n\n"))
                .collect(Collectors.joining());
    }
}
