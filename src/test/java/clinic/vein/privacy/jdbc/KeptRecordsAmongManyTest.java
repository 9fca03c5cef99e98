package clinic.vein.privacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.privacy.KeptRecord;
import clinic.vein.testing.OneConnection;
import clinic.vein.testing.TouchedPages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What has been kept longest is found without a look at the timeline of everything that is kept: by pages of the database, not by
 * time. Number 1 came first; each was closed twenty days after it came, but of every tenth something was heard a year later.
 */
class KeptRecordsAmongManyTest {

    private static final Instant FIRST = Instant.parse("2010-01-01T00:00:00Z");

    @RegisterExtension
    final OneConnection database = new OneConnection();

    private JdbcClient jdbc;
    private TouchedPages pages;
    private JdbcKeptRecords records;

    @BeforeEach
    void open() {
        jdbc = database.jdbc();
        pages = database.pages();
        records = new JdbcKeptRecords(jdbc);
    }

    @Test
    void the_list_of_the_longest_untouched_costs_the_same_beside_many_others() {
        close(1, 2_000);
        List<String> expected = jdbc.sql("""
                        select reference from clinic.referral join clinic.archived_referral on referral_id = referral.id
                        order by last_entry, referral.id limit 20 offset 5""").query(String.class).list();
        assertThat(references(() -> records.closed(20, 5))).isEqualTo(expected);
        long beside = pages.by(() -> records.closed(20, 5));

        close(2_001, 10_000);

        assertThat(references(() -> records.closed(20, 5))).isEqualTo(expected);
        assertThat(pages.by(() -> records.closed(20, 5))).isLessThan(beside * 13 / 10);
    }

    @Test
    void a_short_page_reads_no_record_of_the_many_that_came_later() {
        closeAtOnce(1, 2_000);
        List<String> expected = references(() -> records.closed(3, 0));
        long beside = pages.by(() -> records.closed(3, 0));

        closeAtOnce(2_001, 30_000);

        assertThat(references(() -> records.closed(3, 0))).isEqualTo(expected);
        assertThat(references(() -> records.closed(5, 2_500)))
                .isEqualTo(references(() -> records.closed(1_000, 2_000)).subList(500, 505));
        assertThat(records.closed(5, Integer.MAX_VALUE)).isEmpty();
        assertThat(pages.by(() -> records.closed(3, 2_001)))
                .as("of a far page, not everybody's timeline")
                .isLessThan(30_000 * 10);
        assertThat(pages.by(() -> records.closed(3, 0))).isLessThan(beside * 13 / 10);
    }

    /** Whose timelines, and who else they are, is asked of few: a page of the archive's own list tells of the others. */
    @Test
    void whoever_was_heard_of_after_the_page_is_told_apart_by_the_own_last_entry() {
        close(1, 3_000);

        assertThat(pages.by(() -> records.closed(3, 0))).isLessThan(480 * 8);
    }

    /** Of those who came first all were heard of long afterwards, and of one who came later not. */
    @Test
    void who_came_later_and_was_never_heard_of_again_comes_before_them() {
        close(1, 400);
        jdbc.sql("update clinic.archived_referral set last_entry = last_entry + interval '5 years' where referral_id in"
                        + " (select id from clinic.referral where reference not in ('VC-399', 'VC-398'))")
                .update();

        assertThat(references(() -> records.closed(2, 0))).containsExactly("VC-398", "VC-399");
        assertThat(references(() -> records.closed(2, 1))).startsWith("VC-399").hasSize(2);
        assertThat(references(() -> records.closed(1_000, 0))).hasSize(400);
    }

    @Test
    void what_is_to_be_erased_costs_the_same_beside_many_that_came_later() {
        close(1, 2_000);
        Instant instant = FIRST.plusSeconds(3600L * 24 * 30);
        int untouched = due(instant).size();
        long beside = pages.by(() -> due(instant));

        close(2_001, 10_000);

        assertThat(due(instant)).hasSize(untouched);
        assertThat(untouched).isEqualTo(216);
        assertThat(pages.by(() -> due(instant))).isLessThan(beside * 13 / 10);
    }

    private List<KeptRecord> due(Instant instant) {
        return records.untouchedSince(instant, new ReferralId(new UUID(0, 0)), 1_000);
    }

    private static List<String> references(Supplier<List<KeptRecord>> read) {
        return read.get().stream().map(KeptRecord::reference).toList();
    }

    private void closeAtOnce(int from, int to) {
        close(from, to);
        jdbc.sql("""
                        update clinic.archived_referral set last_entry = received_at + interval '1 minute'
                        from clinic.referral where referral.id = referral_id""").update();
        jdbc.sql("vacuum full analyze clinic.archived_referral").update();
    }

    /** One an hour. */
    private void close(int from, int to) {
        jdbc.sql("""
                        with closed as (
                            insert into clinic.referral (id, reference, state, source, given_name, family_name, date_of_birth,
                                restless_legs, veins, background, received_at, clock_start)
                            select md5(n::text)::uuid, 'VC-' || n, 'COMPLETED', 'API', 'Ann', 'Kept', '1950-01-01', '{}', '{}',
                                '{}', timestamptz '2010-01-01 00:00Z' + n * interval '1 hour', now()
                            from generate_series(:from, :to) n returning id, received_at, reference)
                        insert into clinic.archived_referral (referral_id, last_entry)
                        select id, received_at + interval '20 days'
                            + case when reference like '%0' then interval '1 year' else interval '0' end
                        from closed""").param("from", from).param("to", to).update();
        jdbc.sql("vacuum analyze clinic.referral").update();
        jdbc.sql("vacuum analyze clinic.archived_referral").update();
    }
}
