package clinic.vein.insight.figures.jdbc;

import clinic.vein.insight.figures.CaseRows;
import clinic.vein.insight.figures.FigureCells;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores of figures on a database of the tests. */
public final class FigureStores {

    private FigureStores() {}

    public static CaseRows caseRows(JdbcClient jdbc) {
        return new JdbcCaseRows(jdbc);
    }

    public static FigureCells cells(JdbcClient jdbc) {
        return new JdbcFigureCells(jdbc);
    }
}
