package clinic.vein.insight.figures.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.insight.figures.CaseRows;
import clinic.vein.insight.figures.CountedCase;
import clinic.vein.insight.figures.Figure;
import clinic.vein.insight.figures.FigureCells.CaseLine;
import clinic.vein.insight.figures.KeyFigure;
import clinic.vein.insight.figures.Months;
import clinic.vein.insight.figures.ReferralHistory;
import clinic.vein.insight.figures.Selection;
import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.OneConnection;
import clinic.vein.testing.TouchedPages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What counting a referral and listing its cases costs beside many others: by pages of the database, not by time. */
class FiguresAmongManyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final Months MARCH = new Months(YearMonth.of(2026, 3), YearMonth.of(2026, 3));

    @RegisterExtension
    final OneConnection database = new OneConnection();

    private JdbcClient jdbc;
    private TouchedPages pages;
    private JdbcCaseRows rows;

    @BeforeEach
    void open() {
        jdbc = database.jdbc();
        pages = database.pages();
        rows = new JdbcCaseRows(jdbc);
    }

    @Test
    void a_timeline_is_read_without_a_look_at_its_referral_for_each_entry() {
        refer(5_000, 12);
        List<ReferralId> some =
                jdbc
                        .sql("select id from clinic.referral order by received_at limit 20")
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(ReferralId::new)
                        .toList();
        List<ReferralHistory> histories = rows.histories(some);
        assertThat(histories)
                .hasSize(20)
                .allSatisfy(history -> assertThat(history.entries()).hasSize(12));

        assertThat(pages.by(() -> rows.histories(some))).isLessThan(20 * 12);
    }

    @Test
    void a_step_taken_is_entered_in_one_index_and_a_case_that_is_listed_in_two() {
        replace(5_000, Figure.STEP_IN);
        assertThat(filledIndexes()).isEqualTo(1);

        replace(5_000, Figure.CLOSED);
        assertThat(filledIndexes()).isEqualTo(2);
    }

    @Test
    void the_cases_of_a_figure_are_found_by_their_index_however_many_others_there_are() {
        for (Figure figure : Figure.values()) {
            replace(1_000, figure);
        }
        jdbc.sql("vacuum analyze clinic.figure_case").update();
        JdbcFigureCells cells = new JdbcFigureCells(jdbc);
        Selection late = Selection.of(Figure.DECLINED, "42");
        // After some calls the driver has the server plan for any figure.
        List<CaseLine> lines = IntStream.range(0, 12)
                .mapToObj(call -> cells.cases(late, MARCH, null, 50, 0))
                .reduce(List.of(), (before, last) -> last);

        assertThat(lines).hasSize(1);
        assertThat(pages.by(() -> cells.cases(late, MARCH, null, 50, 0))).isLessThan(50);
    }

    @Test
    void every_figure_whose_cases_are_listed_is_in_the_index() {
        assertThat(Stream.of(KeyFigure.values()).map(KeyFigure::whole).map(Selection::figure))
                .allMatch(Figure::isListed);
        assertThat(Stream.of(Figure.values()).filter(figure -> !figure.isListed()))
                .containsExactly(Figure.STEP_TIME, Figure.STEP_IN, Figure.STEP_OUT);
    }

    @Test
    void a_cell_is_counted_up_in_its_place_and_goes_when_nothing_is_left_in_it() {
        List<ReferralId> referrals =
                Stream.generate(ReferralId::random).limit(100).toList();
        CountedCase alike = new CountedCase(Figure.CLOSED, DAY, "one", 1);
        referrals.forEach(id -> rows.replace(List.of(new CaseRows.Counted(id, "DUAL", List.of(alike)))));

        Changes changes = written("n_tup_upd as all, n_tup_hot_upd as in_place", "clinic.figure_cell");
        assertThat(changes.all()).isEqualTo(99);
        assertThat(changes.inPlace()).isGreaterThan(90);
        assertThat(cells()).containsExactly(100L);

        referrals.stream().skip(1).forEach(id -> rows.replace(List.of(new CaseRows.Counted(id, "DUAL", List.of()))));
        assertThat(cells()).containsExactly(1L);
        rows.replace(List.of(new CaseRows.Counted(referrals.get(0), "DUAL", List.of())));
        assertThat(cells()).isEmpty();
    }

    @Test
    void all_cells_of_a_page_find_room_beside_their_places_when_they_are_counted_up_together() {
        replaceOne();
        replaceOne();
        Changes changes = written("n_tup_upd as all, n_tup_hot_upd as in_place", "clinic.figure_cell");
        assertThat(changes).isEqualTo(new Changes(200, 200));
    }

    private void replaceOne() {
        rows.replace(List.of(new CaseRows.Counted(
                ReferralId.random(),
                "DUAL",
                IntStream.range(0, 200)
                        .mapToObj(number -> new CountedCase(Figure.STEP_IN, DAY, String.valueOf(number), 1))
                        .toList())));
    }

    @Test
    void what_stays_of_a_referral_is_not_written_again_when_it_goes_on() {
        ReferralId id = ReferralId.random();
        List<CountedCase> taken = IntStream.range(0, 30)
                .mapToObj(step -> new CountedCase(Figure.STEP_IN, DAY, "step " + step / 2, 1))
                .toList();
        IntStream.rangeClosed(0, 30)
                .forEach(steps -> rows.replace(List.of(new CaseRows.Counted(id, "DUAL", taken.subList(0, steps)))));
        assertThat(written("n_tup_ins as all, n_tup_del as in_place", "clinic.figure_case_current"))
                .isEqualTo(new Changes(30, 0));
        assertThat(cells()).hasSize(15).containsOnly(2L);

        rows.replace(List.of(new CaseRows.Counted(id, "DUAL", taken.subList(1, 30))));
        assertThat(cells()).hasSize(15).contains(1L);
        rows.replace(List.of(new CaseRows.Counted(id, "OTHER", taken)));
        assertThat(cells()).hasSize(15).containsOnly(2L);
        assertThat(jdbc.sql("select pathway from clinic.figure_case")
                        .query(String.class)
                        .list())
                .hasSize(30)
                .containsOnly("OTHER");
    }

    @Test
    void rows_in_a_months_part_of_the_archive_stay_there() {
        jdbc.sql("create table clinic.march partition of clinic.figure_case for values in ('2026-03-01')")
                .update();
        ReferralId id = ReferralId.random();
        CountedCase closed = new CountedCase(Figure.CLOSED, DAY, "one", 1);
        rows.replace(List.of(new CaseRows.Counted(id, "DUAL", List.of(closed))));
        jdbc.sql("update clinic.figure_case set archived = '2026-03-01'").update();

        rows.replace(List.of(new CaseRows.Counted(id, "DUAL", List.of(closed, closed))));
        assertThat(jdbc.sql("select archived::text from clinic.figure_case")
                        .query(String.class)
                        .list())
                .containsExactly("2026-03-01", "2026-03-01");
        assertThat(cells()).containsExactly(2L);
    }

    record Changes(long all, long inPlace) {}

    private Changes written(String counts, String table) {
        jdbc.sql("select pg_stat_force_next_flush()")
                .query((row, number) -> row)
                .list();
        return jdbc.sql("select " + counts + " from pg_stat_user_tables where relid = :table::regclass")
                .param("table", table)
                .query(Changes.class)
                .single();
    }

    private List<Long> cells() {
        return jdbc.sql("select cases from clinic.figure_cell")
                .query(Long.class)
                .list();
    }

    /** With more than the one page that an empty one has. */
    private long filledIndexes() {
        return jdbc.sql("""
                        select count(*) from pg_index
                        where indrelid = 'clinic.figure_case_current'::regclass and pg_relation_size(indexrelid) > 8192""").query(Long.class).single();
    }

    /** One case each of that many referrals, every one with a part of its own. */
    private void replace(int referrals, Figure figure) {
        rows.replace(IntStream.range(0, referrals)
                .mapToObj(number -> new CaseRows.Counted(
                        ReferralId.random(), "DUAL", List.of(new CountedCase(figure, DAY, String.valueOf(number), 1))))
                .toList());
    }

    private void refer(int referrals, int entries) {
        jdbc.sql("""
                        insert into clinic.referral (id, reference, state, source, given_name, family_name, date_of_birth,
                            restless_legs, veins, background, received_at, clock_start)
                        select md5(n::text)::uuid, 'VC-' || n, 'RECEIVED', 'API', 'Ann', 'Many', '1950-01-01', '{}', '{}',
                            jsonb_build_object('told', repeat('x', 900)), timestamptz '2026-01-01 00:00Z' + n * interval '1 minute', now()
                        from generate_series(1, :referrals) n""").param("referrals", referrals).update();
        jdbc.sql("""
                        insert into clinic.referral_event (referral_id, kind, at, actor, role, entry)
                        select id, 'COMPLETED', now(), 'somebody', 'SYSTEM', '{"kind": "COMPLETED", "version": 1}'
                        from clinic.referral, generate_series(1, :entries)""").param("entries", entries).update();
        jdbc.sql("vacuum analyze clinic.referral").update();
        jdbc.sql("vacuum analyze clinic.referral_event").update();
    }
}
