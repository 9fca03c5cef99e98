package clinic.vein.insight.figures;

import java.util.Set;

/**
 * Some of a figure's cases.
 *
 * @param parts empty for all
 * @param least of the value, included
 * @param most of the value, included
 */
public record Selection(Figure figure, Set<String> parts, int least, int most) {

    public static Selection of(Figure figure, String... parts) {
        return new Selection(figure, Set.of(parts), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public Selection from(int value) {
        return new Selection(figure, parts, value, most);
    }

    public Selection upTo(int value) {
        return new Selection(figure, parts, least, value);
    }

    boolean takes(FigureCells.Cell cell) {
        return cell.figure() == figure
                && (parts.isEmpty() || parts.contains(cell.part()))
                && cell.value() >= least
                && cell.value() <= most;
    }
}
