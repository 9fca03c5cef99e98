package clinic.vein.insight.figures.jdbc;

import clinic.vein.insight.figures.Figure;
import clinic.vein.insight.figures.FigureCells;
import clinic.vein.insight.figures.Months;
import clinic.vein.insight.figures.Selection;
import clinic.vein.kernel.Pathway;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFigureCells implements FigureCells {

    /** The condition of the index, which holds no others: {@code db/clinic/V700__cases_indexed_where_listed.sql}. */
    private static final String INDEXED = Arrays.stream(Figure.values())
            .filter(figure -> !figure.isListed())
            .map("'%s'"::formatted)
            .collect(Collectors.joining(", ", "figure_case.figure not in (", ")"));

    private final JdbcClient jdbc;

    JdbcFigureCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Cell> during(Set<Figure> figures, Months months, @Nullable Pathway pathway) {
        return of(pathway, """
                        select figure, part, value, sum(cases) as cases from clinic.figure_cell
                        where figure = any (:figures) and period between :from and :to %s
                        group by figure, part, value""")
                .param("figures", figures.stream().map(Figure::name).toArray(String[]::new))
                .param("from", months.firstDay())
                .param("to", months.lastDay())
                .query(Cell.class)
                .list();
    }

    @Override
    public List<Cell> standing(Figure figure, @Nullable Pathway pathway) {
        return of(pathway, """
                        select figure, part, value, sum(cases) as cases from clinic.figure_cell
                        where figure = :figure %s
                        group by figure, part, value""").param("figure", figure.name()).query(Cell.class).list();
    }

    @Override
    public List<OfPathway> byPathway(Figure figure, Months months) {
        return jdbc.sql("""
                        select pathway, part, sum(cases) as cases from clinic.figure_cell
                        where figure = :figure and period between :from and :to
                        group by pathway, part""")
                .param("figure", figure.name())
                .param("from", months.firstDay())
                .param("to", months.lastDay())
                .query(OfPathway.class)
                .list();
    }

    @Override
    public List<OnDay> byDay(Figure figure, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select period as day, part, sum(cases) as cases from clinic.figure_cell
                        where figure = :figure and period between :from and :to
                        group by period, part order by period, part""")
                .param("figure", figure.name())
                .param("from", from)
                .param("to", to)
                .query(OnDay.class)
                .list();
    }

    @Override
    public List<CaseLine> cases(Selection selection, Months months, @Nullable Pathway pathway, int limit, int offset) {
        if (!selection.figure().isListed()) {
            throw new IllegalArgumentException("Nobody lists the cases of " + selection.figure());
        }
        String parts = selection.parts().isEmpty() ? "" : "and figure_case.part = any (:parts)";
        StatementSpec query = jdbc.sql(
                        """
                        select referral.reference, referral.state, referral.urgency, figure_case.pathway,
                               figure_case.on_day, figure_case.part, figure_case.value
                        from clinic.figure_case
                        left join clinic.referral on referral.id = figure_case.referral_id
                        where figure_case.figure = :figure and %s and figure_case.on_day between :from and :to
                          and figure_case.value between :least and :most %s %s
                        order by figure_case.on_day desc, referral.reference, figure_case.part, figure_case.value
                        limit :limit offset :offset""".formatted(INDEXED, parts, pathway == null ? "" : "and figure_case.pathway = :pathway"))
                .param("figure", selection.figure().name())
                .param("from", months.firstDay())
                .param("to", months.lastDay())
                .param("least", selection.least())
                .param("most", selection.most())
                .param("limit", limit)
                .param("offset", offset);
        if (!parts.isEmpty()) {
            query = query.param("parts", selection.parts().toArray(String[]::new));
        }
        return (pathway == null ? query : query.param("pathway", pathway.name()))
                .query(CaseLine.class)
                .list();
    }

    private StatementSpec of(@Nullable Pathway pathway, String sql) {
        return pathway == null
                ? jdbc.sql(sql.formatted(""))
                : jdbc.sql(sql.formatted("and pathway = :pathway")).param("pathway", pathway.name());
    }
}
